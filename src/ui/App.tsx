import { Tooltip } from 'radix-ui';
import { type CSSProperties, useCallback, useEffect, useState } from 'react';
import { Toaster } from 'sonner';
import type { Scene } from '../scene/scene.ts';
import { selectionWord } from '../scene/selection.ts';
import { openDrawer } from '../state/actions.ts';
import styles from './App.module.css';
import { Announcer } from './Announcer.tsx';
import { Busy } from './bar/Busy.tsx';
import { LegendButton } from './bar/Legend.tsx';
import { MapTools } from './bar/MapTools.tsx';
import { Rail } from './bar/Rail.tsx';
import { StatusBar } from './bar/StatusBar.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { DropZone } from './DropZone.tsx';
import { Empty } from './Empty.tsx';
import { Help } from './Help.tsx';
import { listenToKeys } from './keys.ts';
import { Stage } from './map/Stage.tsx';
import { Workbench } from './panels/Workbench.tsx';
import { DrawerFrame } from './frames/DrawerFrame.tsx';
import { SheetFrame } from './frames/SheetFrame.tsx';
import { useChosen, usePortrait } from './useStore.ts';
import { useFront } from './useFront.ts';
import { useNarrow } from './useNarrow.ts';

/** How the notices of the library are dressed. */
const notices = { toast: styles['notice']!, error: styles['trouble']!, icon: styles['noticeIcon']! };
const drawerWidth = 336;
const rail = 48;

export function App() {
  const [scene, setScene] = useState<Scene>();
  const [help, setHelp] = useState(false);
  const [panelWidth, setPanelWidth] = useState(380);
  const [sheet, setSheet] = useState(0);
  const narrow = useNarrow();
  const theme = useChosen((state) => state.looks.theme);
  const chosenDrawer = useChosen((state) => state.drawer);
  const chosen = useChosen((state) => (state.selection ? selectionWord(state.selection) : ''));
  const portrait = usePortrait();
  const { front, bringDrawer } = useFront();
  const hearScene = useCallback((one: Scene | undefined) => setScene(one), []);

  useEffect(() => listenToKeys(() => setHelp((open) => !open)), []);

  // What can be seen of drawer and selection: where room is short, one of them.
  const drawer = narrow && front !== 'drawer' ? undefined : chosenDrawer;
  const selected = narrow && front !== 'details' ? '' : chosen;
  const drawn = portrait !== undefined && portrait.network.ids.length > 0;
  const opened = narrow ? undefined : { left: drawer ? drawerWidth : 0, right: selected ? panelWidth : 0 };
  // What panels cover of the map; the legend and the tools lie over its rim.
  const insets = opened
    ? { left: opened.left, top: 0, right: opened.right + 48, bottom: 64 }
    : { left: 0, top: 0, right: 0, bottom: selected || drawer ? sheet : 0 };

  return (
    <Tooltip.Provider delayDuration={350}>
      <div className={styles['app']} data-selected={chosen ? 'yes' : 'no'}>
        <DropZone>
          <TopBar narrow={narrow} onHelp={() => setHelp(true)} />
          <Rail
            narrow={narrow}
            shown={drawer}
            onShow={(page) => {
              openDrawer(page);
              bringDrawer();
            }}
          />
          {drawer && <DrawerFrame drawer={drawer} narrow={narrow} legend={scene?.legend} onHeight={setSheet} />}
          <main className={styles['map']} aria-label="Map of the network" tabIndex={-1}>
            <Stage insets={insets} onScene={hearScene} />
            {drawn && !(narrow && front) && (
              <div className={styles['tools']} style={{ right: (opened ? opened.right : 0) + 12 }}>
                <MapTools narrow={narrow} />
              </div>
            )}
          </main>
          <footer
            className={styles['foot']}
            style={opened ? { left: rail + opened.left, right: opened.right } : undefined}
            hidden={narrow && (selected !== '' || drawer !== undefined)}
          >
            <StatusBar />
            {scene && drawn && !narrow && <LegendButton legend={scene.legend} />}
          </footer>
          {selected && (
            <SheetFrame narrow={narrow} width={panelWidth} showing={selected} onWidth={setPanelWidth} onHeight={setSheet} />
          )}
          <Busy />
          <Empty />
        </DropZone>
        <Workbench />
        <Help open={help} onOpenChange={setHelp} />
        <Announcer />
        <Toaster
          position="bottom-center"
          theme={theme}
          offset={56}
          style={{ '--width': '440px' } as CSSProperties}
          mobileOffset={{ bottom: 68 }}
          toastOptions={{ unstyled: true, classNames: notices }}
        />
      </div>
    </Tooltip.Provider>
  );
}
