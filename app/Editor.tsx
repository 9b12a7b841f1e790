import { useEffect, type ReactNode } from 'react'
import type { Finding } from '../model/rules/finding'
import { ArrangeButton } from './canvas/arrange/ArrangeButton'
import { RefreshButton } from './arrive/RefreshButton'
import { EditCopyButton, ViewOnlyNote } from './arrive/ViewOnlyNote'
import { middleOfView, placeOnCanvas } from './canvas/camera'
import { zoomToFit } from './canvas/cameraMoves'
import { Canvas } from './canvas/Canvas'
import { Legend } from './canvas/Legend'
import { Commands } from './commands/Commands'
import { ExportButton } from './export/ExportButton'
import { documentActions } from './documentActions'
import { EmptyHint } from './frame/EmptyHint'
import { Frame } from './frame/Frame'
import { LegendPanel } from './frame/LegendPanel'
import { guideActions } from './guide/guideActions'
import { GuideOffers } from './guide/GuideOffers'
import { FindingWhy } from './inspector/FindingWhy'
import { Inspector } from './inspector/Inspector'
import { SettingsDialogs } from './inspector/model/SettingsDialogs'
import { OpenButton } from './open/OpenButton'
import { SaveButton } from './open/SaveButton'
import { saveFile } from './open/saveFile'
import { Palette } from './palette/Palette'
import { RunPlayer } from './play/RunPlayer'
import { PerspectivePanel } from './perspectives/PerspectivePanel'
import { PanelButtons, panelActions, Panels } from './Panels'
import { FindingsPanel } from './problems/FindingsPanel'
import { ShareButton } from './share/ShareButton'
import { useDocument } from './store/document'
import { useSafety } from './store/library/safety'
import { documentName } from './store/documentName'
import { useInspectorShown } from './store/inspectorShown'
import { usePreferences } from './store/preferences'
import { SummaryPill } from './summary/SummaryPill'
import { TopBar } from './top-bar/TopBar'
import { useViewportKept } from './useViewportKept'
import { variantActions, Variants } from './Variants'
import { VariantSwitch } from './variants/VariantSwitch'
import { announce } from './ui/announce'
import { MOD } from './ui/keys'
import { showToast } from './ui/toast'

const moreActions = [...panelActions, ...documentActions, ...guideActions, ...variantActions]

/** Says what was opened to those who cannot see it. */
const useOpeningAnnounced = (): void => {
  useEffect(() => {
    const { model, findings, ...opened } = useDocument.getState()
    announce(
      `${documentName({ model, findings, ...opened })}: ${model.nodes.length} nodes, ${model.edges.length} edges, ${findings.length} findings.`,
    )
  }, [])
}

/** Offers the file where the browser no longer keeps the document. */
const useRescue = (): void => {
  const message = useSafety(({ state, message }) => (state === 'failed' ? message : undefined))
  useEffect(() => {
    if (message !== undefined) showToast({ sentence: message, action: { title: 'Save to a file', run: () => void saveFile() } })
  }, [message])
}

const findingWhy = (finding: Finding): ReactNode => <FindingWhy finding={finding} />

/** The open document. */
export function Editor() {
  const name = useDocument(documentName)
  const found = useDocument(({ findings }) => findings.filter(({ waived }) => !waived).length)
  const inspectorShown = useInspectorShown()
  const paletteOpen = usePreferences((preferences) => preferences.paletteOpen)
  const readOnly = useDocument((document) => document.readOnly)
  useOpeningAnnounced()
  useViewportKept()
  useRescue()
  return (
    <>
      <title>{`${found === 0 ? '' : `(${found}) `}${name} – Coordinated Progress`}</title>
      <SettingsDialogs />
      <Variants />
      <Frame
        top={
          <TopBar
            onSave={() => void saveFile()}
            variants={<VariantSwitch />}
            panels={<PanelButtons />}
            files={
              <div className="top-bar-group">
                <ArrangeButton />
                <RefreshButton />
                <OpenButton />
                <SaveButton />
                <ExportButton />
                <ShareButton />
              </div>
            }
          />
        }
        palette={paletteOpen && !readOnly ? <Palette middle={middleOfView} placeAt={placeOnCanvas} /> : null}
        canvas={
          <>
            <Canvas />
            <Commands more={moreActions} />
            <EmptyHint>
              <p>
                Start with who or what starts the work: press <kbd>1</kbd> for a person or <kbd>2</kbd> for a timer, then <kbd>{MOD}</kbd>{' '}
                and an arrow key to go on. Or drag from the palette, or drop a .progress.json file here.
              </p>
              <OpenButton />
            </EmptyHint>
            <LegendPanel>
              <Legend />
            </LegendPanel>
            <GuideOffers fit={zoomToFit} />
            <SummaryPill />
            <Panels />
            <PerspectivePanel />
            <RunPlayer />
            <ViewOnlyNote />
          </>
        }
        inspector={inspectorShown ? <Inspector editCopy={<EditCopyButton />} /> : null}
        findings={<FindingsPanel why={findingWhy} />}
      />
    </>
  )
}
