import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Refused } from './api.ts';
import { AuditScreen } from './audit/audit-screen.tsx';
import { CaseFile } from './case/case-file.tsx';
import { CatalogList } from './catalog/catalog-list.tsx';
import { ItemPage } from './catalog/item-page.tsx';
import { DeliveryDesk } from './delivery/delivery-desk.tsx';
import { ConsultationsScreen } from './intake/consultations-screen.tsx';
import { IntakeDesk } from './intake/intake-desk.tsx';
import { IntakeScreen } from './intake/intake-screen.tsx';
import { useMode } from './mode.ts';
import { Failure } from './parts/note.tsx';
import { CoverScreen } from './organisation/cover-screen.tsx';
import { PostScreen } from './organisation/post-screen.tsx';
import { StaffScreen } from './organisation/staff-screen.tsx';
import { UnitScreen } from './organisation/unit-screen.tsx';
import { sessionQuery } from './session.ts';
import { AccountPage } from './shell/account-page.tsx';
import { desksOf } from './shell/desks.ts';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { StatisticsScreen } from './statistics/statistics-screen.tsx';
import { themeOf } from './theme.ts';
import { words } from './words.ts';
import { FoundScreen } from './worklist/found-screen.tsx';
import { Worklist } from './worklist/worklist.tsx';

/** What Ant Design still writes at run time (its variables) goes into an element outside the page: the stylesheet has it already. */
const outsideThePage = document.createElement('div');

function newClient(): QueryClient {
  const retry = (count: number, error: unknown): boolean =>
    !(error instanceof Refused) && window.navigator.onLine && count < 2;
  // Without a line it is said at once, not waited for in silence; when the line is back, what is shown is read anew.
  const queries = { retry, staleTime: 0, networkMode: 'always', refetchOnReconnect: true } as const;
  return new QueryClient({ defaultOptions: { queries, mutations: { networkMode: 'always' } } });
}

export function App(): ReactNode {
  const [client] = useState(newClient);
  const [mode] = useMode();
  return (
    <StyleProvider container={outsideThePage}>
      <ConfigProvider
        key={mode}
        theme={themeOf(mode)}
        locale={zhCN}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <QueryClientProvider client={client}>
          <BrowserRouter basename="/workbench">
            <Inside />
          </BrowserRouter>
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}

function Inside(): ReactNode {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <p className="whole">{words.loading}</p>;
  if (session.data === undefined)
    return (
      <div className="whole">
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  if (session.data === null) return <SignIn />;
  const [first = '/'] = desksOf(session.data);
  return (
    <Shell session={session.data}>
      <Routes>
        <Route path="/cases/:number" element={<CaseFile />} />
        <Route path="/intake" element={<IntakeDesk />} />
        <Route path="/intake/consultations" element={<ConsultationsScreen />} />
        <Route path="/intake/:id" element={<IntakeScreen />} />
        <Route path="/delivery" element={<DeliveryDesk />} />
        <Route path="/account" element={<AccountPage session={session.data} />} />
        <Route path="/catalog" element={<CatalogList />} />
        <Route path="/catalog/:id" element={<ItemPage />} />
        <Route path="/search" element={<FoundScreen />} />
        <Route path="/audit" element={<AuditScreen />} />
        <Route path="/statistics" element={<StatisticsScreen />} />
        <Route path="/organisation" element={<UnitScreen />} />
        <Route path="/organisation/posts/:id" element={<PostScreen />} />
        <Route path="/organisation/staff/:id" element={<StaffScreen />} />
        <Route path="/organisation/mandates" element={<CoverScreen />} />
        <Route path="*" element={first === '/' ? <Worklist /> : <Navigate to={first} replace />} />
      </Routes>
    </Shell>
  );
}
