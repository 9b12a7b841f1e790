import type { Adler } from '../../../model/formats/png/adler32'
import type { Colours } from '../../../model/formats/sheet/themes'
import type { Mark } from '../../../model/picture/mark'
import type { Size } from '../../../model/schema/model'

/** Marks with where their origin lies on the sheet. */
export type Placed = { readonly marks: readonly Mark[]; readonly at: readonly [x: number, y: number] | undefined }

/** Some rows of a picture, as wide as all of it. */
export type Strip = {
  /** From back to front. */
  readonly placed: readonly Placed[]
  /** Where on the sheet the picture’s corner lies. */
  readonly corner: readonly [x: number, y: number]
  readonly scale: number
  readonly colours: Colours
  /** Whether the sheet has a ground, so that nothing shines through. */
  readonly opaque: boolean
  /** Of the picture, in pixels. */
  readonly whole: Size
  /** The first of its rows, and how many they are, in pixels. */
  readonly top: number
  readonly height: number
}

/** A strip as a chunk of a PNG file. */
export type PackedStrip = { readonly chunk: Uint8Array<ArrayBuffer>; readonly adler: Adler }

/** Undefined where this browser cannot paint as large as that. */
export type StripAnswer = PackedStrip | undefined
