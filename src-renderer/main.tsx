import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import './kit/kit.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './App.tsx';
import { useHashLocation } from './hash-location.ts';
import { tellUncaught } from './page-errors.ts';
import { askFirst, newQueryClient } from './queries.ts';

tellUncaught();
const client = newQueryClient();
askFirst(client);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Router hook={useHashLocation}>
          <App />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  );
}
