<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条提示</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a chart</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>看表格</translation>
    </message>
</context>
<context>
    <name>GapBadge</name>
    <message>
        <source>One person still to be found</source>
        <translation>待补一人</translation>
    </message>
    <message>
        <source>?</source>
        <comment>gap in the rota</comment>
        <translation>缺</translation>
    </message>
</context>
<context>
    <name>PassphraseInput</name>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>隐藏口令</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{name}, {count} waiting</source>
        <translation>{name}，{count} 件待处理</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Step {place} of {all}, {name}, {state}</source>
        <translation>第 {place} 步，共 {all} 步，{name}，{state}</translation>
    </message>
    <message>
        <source>skipped here</source>
        <translation>略</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条提示</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Show all</source>
        <translation>展开全文</translation>
    </message>
</context>
</TS>
