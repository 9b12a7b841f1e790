import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Film } from './film'
import { Presences } from './presence'

const clock = { starts: [0, 1_000, 3_000, 4_000], whole: 8_000 }

describe('pieces that look alike are one', () => {
  test('seen in the shots in which each is', () => {
    const presences = new Presences()
    for (const shot of [0, 1, 3]) presences.see('a', shot)
    presences.see('b', 2)
    presences.see('a', 3)
    expect(presences.all()).toEqual([
      [
        'a',
        [
          [0, 2],
          [3, 4],
        ],
      ],
      ['b', [[2, 3]]],
    ])
  })

  test('whatever the shots', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20)), (some) => {
        const shots = some.toSorted((a, b) => a - b)
        const presences = new Presences()
        for (const shot of shots) presences.see('a', shot)
        const seen = presences
          .all()
          .flatMap(([, intervals]) => intervals.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)))
        expect(seen).toEqual(shots)
      }),
    )
  })
})

describe('a film', () => {
  test('shows what is seen in every shot without a class', () => {
    expect(new Film(clock).seen([[0, 3]])).toBeUndefined()
  })

  test('shows a piece from the beginning of a shot to its end, and over again', () => {
    const film = new Film(clock)
    expect(film.seen([[1, 2]])).toBe('f0')
    const style = film.style()
    expect(style).toContain('.f0{visibility:hidden}')
    expect(style).toContain('@keyframes f0{0%{visibility:hidden}12.5%{visibility:visible}37.5%{visibility:hidden}100%{visibility:hidden}}')
    expect(style).toContain('@media (prefers-reduced-motion:no-preference){.f0{animation:f0 8s step-end infinite}}')
  })

  test('what is seen in the last shot stands until the film begins again, and where nothing moves', () => {
    const film = new Film(clock)
    film.seen([
      [0, 1],
      [2, 3],
    ])
    expect(film.style()).toContain(
      '@keyframes f0{0%{visibility:visible}12.5%{visibility:hidden}37.5%{visibility:visible}100%{visibility:visible}}',
    )
    expect(film.style()).not.toContain('.f0{visibility:hidden}')
  })

  test('pieces that are seen together share a class', () => {
    const film = new Film(clock)
    expect([film.seen([[1, 2]]), film.seen([[0, 1]]), film.seen([[1, 2]])]).toEqual(['f0', 'f1', 'f0'])
  })

  test.each([
    ['there', false, false, 0, 100],
    ['back', true, false, 100, 0],
    ['as far as it gets', false, true, 0, 62],
  ])('a message travels %s, and is gone with its shot', (_, back, stopped, from, to) => {
    const film = new Film(clock)
    expect(film.travels(1, back, stopped)).toBe('f0')
    const style = film.style()
    expect(style).toContain(`12.5%{visibility:visible;offset-distance:${from}%;animation-timing-function:cubic-bezier(.4,0,.4,1)}`)
    expect(style).toContain(`23.75%{visibility:visible;offset-distance:${to}%;animation-timing-function:step-end}`)
    expect(style).toContain(`37.5%{visibility:hidden;offset-distance:${to}%`)
    expect(style).toContain('.f0{visibility:hidden}')
  })
})
