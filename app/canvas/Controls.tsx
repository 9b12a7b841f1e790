import { IconButton } from '../ui/IconButton'
import { useSelection } from '../store/selection'
import { showKeys } from '../ui/keys'
import { useCamera, ZOOM } from './camera'
import { zoomBy, zoomTo, zoomToFit, zoomToSelection } from './cameraMoves'
import { setTool, useTool } from '../store/tool'
import './controls.css'

function ZoomLevel() {
  const percent = useCamera((camera) => Math.round(camera.zoom * 100))
  return (
    <button
      type="button"
      className="zoom-level"
      aria-label={`Zoom is ${percent} %. Back to 100 %`}
      title="Zoom to 100 % (0)"
      onClick={() => zoomTo(() => 1)}
    >
      {percent} %
    </button>
  )
}

/** Zoom, fit, and the hand. */
export function Controls() {
  const hand = useTool((state) => state.tool === 'hand')
  const somethingSelected = useSelection((selection) => selection.selected.size > 0)
  const closest = useCamera((camera) => camera.zoom >= ZOOM.most)
  const farthest = useCamera((camera) => camera.zoom <= ZOOM.least)
  return (
    <div className="canvas-floating controls" role="toolbar" aria-label="View">
      <IconButton icon="minus" label="Zoom out" keys="-" disabled={farthest} onClick={() => zoomBy(0.8)} />
      <ZoomLevel />
      <IconButton icon="plus" label="Zoom in" keys="+" disabled={closest} onClick={() => zoomBy(1.25)} />
      <IconButton icon="fit" label="Zoom to fit" keys="F" onClick={zoomToFit} />
      <IconButton
        icon="fitSelection"
        label="Zoom to selection"
        keys={showKeys('Shift+F')}
        disabled={!somethingSelected}
        onClick={zoomToSelection}
      />
      <IconButton
        icon="hand"
        label="Hand: drag to move the canvas"
        keys="H"
        aria-pressed={hand}
        onClick={() => setTool(hand ? 'select' : 'hand')}
      />
    </div>
  )
}
