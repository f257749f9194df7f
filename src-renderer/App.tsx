import { Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { HelpPanel } from './help/HelpPanel.tsx';
import { HelpProvider } from './help/help-context.tsx';
import { HouseProvider } from './house.tsx';
import { SpeechProvider, useTexts } from './i18n.tsx';
import { Announcer } from './kit/Announcer.tsx';
import { AppFrame } from './kit/AppFrame.tsx';
import { EmptyState } from './kit/EmptyState.tsx';
import { Guard } from './kit/Guard.tsx';
import { InlineError } from './kit/InlineError.tsx';
import { Loading } from './kit/Loading.tsx';
import { loadedLater, loadScreens } from './load-screens.tsx';
import { useCall, useLiveUpdates, useSettled } from './queries.ts';
import { HomeScreen } from './screens/home/HomeScreen.tsx';

const AdviceScreen = loadedLater(() => import('./screens/advice/AdviceScreen.tsx'));
const BeginScreen = loadedLater(() => import('./screens/begin/BeginScreen.tsx'));
const CalendarScreen = loadedLater(() => import('./screens/calendar/CalendarScreen.tsx'));
const CrisisScreen = loadedLater(() => import('./screens/crisis/CrisisScreen.tsx'));
const HelpScreen = loadedLater(() => import('./screens/help/HelpScreen.tsx'));
const LogScreen = loadedLater(() => import('./screens/log/LogScreen.tsx'));
const MessageScreen = loadedLater(() => import('./screens/message-frame/MessageScreen.tsx'));
const MessagesScreen = loadedLater(() => import('./screens/messages/MessagesScreen.tsx'));
const PracticeScreen = loadedLater(() => import('./screens/practice/PracticeScreen.tsx'));
const RegisterScreen = loadedLater(() => import('./screens/register/home/RegisterScreen.tsx'));
const ChannelScreen = loadedLater(() => import('./screens/register/channel/ChannelScreen.tsx'));
const DueScreen = loadedLater(() => import('./screens/register/due/DueScreen.tsx'));
const CrisisAccounts = loadedLater(() => import('./screens/register/crisis/CrisisAccounts.tsx'));
const OverviewScreen = loadedLater(() => import('./screens/register/overview/OverviewScreen.tsx'));
const PeopleScreen = loadedLater(() => import('./screens/register/people/PeopleScreen.tsx'));
const WebsiteScreen = loadedLater(() => import('./screens/register/website/WebsiteScreen.tsx'));
const SettingsScreen = loadedLater(() => import('./screens/settings/SettingsScreen.tsx'));
const FirstStart = loadedLater(() => import('./screens/start/FirstStart.tsx'));

// Until the house has answered, only the one error of not reaching it can be shown.
const unknownHouse = { locale: 'nb', colorScheme: 'auto', packId: null, institutionDomains: [], deliveryMode: null } as const;
const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The application: asks the house who, where and which mode, then shows the screen that the address names. */
export function App() {
  useLiveUpdates();
  useSettled(loadScreens);
  const state = useCall('system.state', {}, { keep: true });
  const house = state.data;
  if (!house) {
    if (!state.isError) return null;
    return (
      <SpeechProvider settings={{ ...unknownHouse, institutionDomains: [] }} zone={localZone} serverNow={new Date().toISOString()}>
        <div style={{ padding: 24 }}>
          <InlineError error={state.error} onRetry={() => void state.refetch()} />
        </div>
      </SpeechProvider>
    );
  }
  return (
    <SpeechProvider settings={house.settings} zone={house.pack?.zone ?? localZone} serverNow={house.now}>
      <HouseProvider house={house}>
        <Announcer>
          <Suspense fallback={<Loading />}>
            <HelpProvider>
              <Screens ready={house.ready} />
            </HelpProvider>
          </Suspense>
        </Announcer>
      </HouseProvider>
    </SpeechProvider>
  );
}

function Screens({ ready }: { ready: boolean }) {
  const [location] = useLocation();
  // Whatever the address: it is where the first start leads to.
  if (!ready)
    return (
      <>
        <FirstStart />
        <HelpPanel />
      </>
    );
  return (
    <AppFrame>
      <Guard at={location}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomeScreen} />
            <Route path="/messages" component={MessagesScreen} />
            <Route path="/messages/:id/advice/:code?">
              {(params) => <AdviceScreen key={params.id} code={params.code} messageId={params.id} />}
            </Route>
            <Route path="/messages/:id/:step?">{(params) => <MessageScreen key={params.id} id={params.id} step={params.step} />}</Route>
            <Route path="/advice/:code?">{(params) => <AdviceScreen code={params.code} />}</Route>
            <Route path="/new/:way?">{(params) => <BeginScreen way={params.way} />}</Route>
            <Route path="/log/:part?">{(params) => <LogScreen part={params.part} />}</Route>
            <Route path="/settings/:section?">{(params) => <SettingsScreen section={params.section} />}</Route>
            <Route path="/register" component={RegisterScreen} />
            <Route path="/register/overview" component={OverviewScreen} />
            <Route path="/register/due" component={DueScreen} />
            <Route path="/register/people/:view?">{(params) => <PeopleScreen view={params.view} />}</Route>
            <Route path="/register/website/:view?">{(params) => <WebsiteScreen view={params.view} />}</Route>
            <Route path="/register/crisis" component={CrisisAccounts} />
            <Route path="/register/:id">{(params) => <ChannelScreen key={params.id} id={params.id} />}</Route>
            <Route path="/calendar" component={CalendarScreen} />
            <Route path="/crisis" component={CrisisScreen} />
            <Route path="/practice" component={PracticeScreen} />
            <Route path="/help/:page?/:rule?">{(params) => <HelpScreen page={params.page} rule={params.rule} />}</Route>
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Guard>
    </AppFrame>
  );
}

function NotFound() {
  const t = useTexts();
  return (
    <div style={{ padding: '0 24px' }}>
      <EmptyState title={t('shell.notFoundTitle')} act={<Link href="/">{t('shell.goHome')}</Link>}>
        {t('shell.notFound')}
      </EmptyState>
    </div>
  );
}
