import './kernel/no-eval.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/VisuallyHidden.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Drawer.css'
import '@mantine/core/styles/SegmentedControl.css'
import './kernel/fonts.css'
import './kernel/base.css'
import { forgetOldAnswers } from './kernel/device/kept-answers.ts'
import { followVersions } from './kernel/device/new-version.ts'
import { listen } from './kernel/live.ts'
import { followOutbox } from './kernel/outbox/outbox.ts'
import { followPaletteKeys } from './kernel/palette/open.ts'
import { useLocaleChoice } from './kernel/preferences.ts'
import { makeQueryClient } from './kernel/queries.ts'
import { followSession } from './kernel/session.ts'
import { ChooseLocaleContext } from './kernel/speak.ts'
import { theme, variables } from './kernel/theme.ts'
import { tokenSheet } from './kernel/tokens.ts'
import { LocaleContext } from './kernel/words/words.ts'
import { router } from './router.tsx'

const client = makeQueryClient()
followSession(client)
followOutbox(client)
followPaletteKeys()
listen(client)
void forgetOldAnswers()
// The page first; what makes it work without a network comes when it stands.
if (import.meta.env.PROD) window.addEventListener('load', () => void followVersions())

function App(): ReactNode {
  const [locale, choose] = useLocaleChoice()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <style>{tokenSheet}</style>
      <LocaleContext value={locale}>
        <ChooseLocaleContext value={choose}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ChooseLocaleContext>
      </LocaleContext>
    </MantineProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
