import './antd.gen.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/file.css';
import './styles/dialog.css';
import './styles/small.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
