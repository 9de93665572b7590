import './antd.gen.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/file.css';
import './styles/clocks.css';
import './styles/acts.css';
import './styles/dialog.css';
import './styles/act-dialog.css';
import './styles/catalog.css';
import './styles/small.css';
import './styles/phone.css';
import './styles/catalog-small.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
