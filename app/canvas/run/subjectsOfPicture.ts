import type { Scene } from '../../../model/picture/scene'
import type { RunPicture } from '../../../model/simulation/runPicture'
import { edgeSubject, nodeSubject, type Subject } from '../../store/selection'
import { shownSubject } from '../shown'

/** What a step is about, to be brought into view. */
export const subjectsOfPicture = (
  scene: Scene,
  { travel, struck, holder, startsAgain }: RunPicture,
  nodes: readonly string[],
): readonly Subject[] =>
  [
    ...(struck === null ? nodes : [struck]).map(nodeSubject),
    ...(travel === null ? [] : [edgeSubject(travel.edge)]),
    ...(startsAgain && holder.by === 'channel' ? [edgeSubject(holder.id)] : []),
  ].map((subject) => shownSubject(scene, subject))
