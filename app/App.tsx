export function App() {
  return (
    <main>
      <h1>Coordinated Progress</h1>
      <p>Draw how work flows through a distributed system and see who is responsible when it fails.</p>
    </main>
  )
}
