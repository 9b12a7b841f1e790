import { Icon } from '../ui/Icon'
import { saveFile } from './saveFile'

export function SaveButton() {
  return (
    <button type="button" className="button" aria-label="Save" title="Save as a file" onClick={() => void saveFile()}>
      <Icon glyph="save" small />
      <span className="button-words">Save</span>
    </button>
  )
}
