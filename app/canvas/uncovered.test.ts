import { beforeEach, expect, test } from 'vitest'
import { usePreferences } from '../store/preferences'
import { usePresenting } from '../store/presenting'
import { useSidePanel } from '../store/sidePanel'
import { useCamera } from './camera'
import { framed, uncovered } from './uncovered'

beforeEach(() => {
  useCamera.setState({ x: 0, y: 0, zoom: 1, width: 1_000, height: 600 })
  useSidePanel.setState({ left: undefined, right: undefined })
  usePreferences.setState({ perspective: 'reliability', panelOpen: true, legendOpen: false })
  usePresenting.setState({ presenting: false })
})

test('without panels nothing of the view is covered', () => {
  expect(uncovered()).toEqual({ x: 0, y: 0, width: 1_000, height: 600 })
})

test('a panel covers its side, and what is framed lies beside it', () => {
  useSidePanel.setState({ left: 'explore', right: 'history' })
  expect(uncovered()).toEqual({ x: 404, y: 0, width: 284, height: 600 })
  expect(framed(({ width }) => ({ x: width / 2, y: 0, zoom: 1 }))).toEqual({ x: 546, y: 0, zoom: 1 })
})

test('of two things at the left, the wider counts', () => {
  useSidePanel.setState({ left: 'outline' })
  usePreferences.setState({ legendOpen: true })
  expect(uncovered()).toEqual({ x: 334, y: 0, width: 666, height: 600 })
})

test('of two things at the right, the wider counts', () => {
  usePreferences.setState({ perspective: 'coupling' })
  useSidePanel.setState({ right: 'history' })
  expect(uncovered()).toEqual({ x: 0, y: 0, width: 686, height: 600 })
})

test('in a narrow canvas the panel of a perspective lies along the foot', () => {
  useCamera.setState({ width: 600 })
  usePreferences.setState({ perspective: 'failure' })
  expect(uncovered()).toEqual({ x: 0, y: 0, width: 600, height: 310 })
})

test('panels that leave too little are not kept clear of', () => {
  useCamera.setState({ width: 500 })
  useSidePanel.setState({ left: 'outline' })
  expect(uncovered()).toEqual({ x: 0, y: 0, width: 500, height: 600 })
})

test('a presentation has no panels', () => {
  useSidePanel.setState({ left: 'outline' })
  usePreferences.setState({ perspective: 'coupling', legendOpen: true })
  usePresenting.setState({ presenting: true })
  expect(uncovered()).toEqual({ x: 0, y: 0, width: 1_000, height: 600 })
})
