import type { Scene } from '../../../model/picture/scene'
import type { RunPicture } from '../../../model/simulation/runPicture'
import { edgeSubject, nodeSubject, type Subject } from '../../store/selection'
import { shownSubject } from '../shown'

/** What a step is about, to be brought into view. */
export const subjectsOfPicture = (scene: Scene, { travel, struck, holder, startsAgain }: RunPicture, node: string): readonly Subject[] =>
  [
    nodeSubject(struck ?? node),
    ...(travel === null ? [] : [edgeSubject(travel.edge)]),
    ...(startsAgain && holder.by === 'channel' ? [edgeSubject(holder.id)] : []),
  ].map((subject) => shownSubject(scene, subject))
