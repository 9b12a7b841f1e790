import { Icon } from '../ui/Icon'
import { saveFile } from './saveFile'

export function SaveButton() {
  return (
    <button type="button" className="button" onClick={saveFile}>
      <Icon glyph="save" small />
      Save
    </button>
  )
}
