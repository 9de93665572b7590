// The only door to Ant Design's components: the build renders each one named here once to extract its stylesheet.
// Modal, Drawer and an autosizing text area are left out on purpose: they write <style> or style="" and the policy forbids both.
export { Button, Checkbox, Input, Radio, Select, Tabs } from 'antd';
