<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>_DrawerHandle</name>
    <message>
        <source>Close the side pane</source>
        <translation>收起侧栏</translation>
    </message>
    <message>
        <source>Open the side pane</source>
        <translation>打开侧栏</translation>
    </message>
</context>
</TS>
