<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChapterView</name>
    <message>
        <source>Chapter</source>
        <translation>说明内容</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Nothing found. Other words may help.</source>
        <translation>没有找到，换个说法试试。</translation>
    </message>
</context>
<context>
    <name>GuidePaper</name>
    <message>
        <source>Guide · {part}</source>
        <translation>使用说明　{part}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜说明</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>搜说明，如 补打</translation>
    </message>
    <message>
        <source>Print the chapter</source>
        <translation>打印这一章</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已送到 {printer}</translation>
    </message>
    <message>
        <source>No printer was found, kept as {path}</source>
        <translation>没找到打印机，已存为 {path}</translation>
    </message>
</context>
</TS>
