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
        <source>Print the quick card</source>
        <translation>打印快速卡</translation>
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
<context>
    <name>QuickCard</name>
    <message>
        <source>Register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Register and print the receipt</source>
        <translation>登记并打印回执</translation>
    </message>
    <message>
        <source>Another matter of the same person</source>
        <translation>同一个人再加一件</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换一位</translation>
    </message>
    <message>
        <source>Draw a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Next field that is still needed</source>
        <translation>跳到还没填的</translation>
    </message>
    <message>
        <source>Find people, matters, functions</source>
        <translation>找人、找事、找功能</translation>
    </message>
    <message>
        <source>Print what is open</source>
        <translation>打印当前内容</translation>
    </message>
    <message>
        <source>Lock when leaving</source>
        <translation>离开时锁定</translation>
    </message>
    <message>
        <source>How this page works</source>
        <translation>本页怎么用</translation>
    </message>
    <message>
        <source>Quick card</source>
        <translation>快速卡</translation>
    </message>
    <message>
        <source>Liaison Desk</source>
        <translation>代表联络站工作台</translation>
    </message>
    <message>
        <source>Ten keys</source>
        <translation>十个键</translation>
    </message>
    <message>
        <source>F1 in the program opens the whole guide</source>
        <translation>在程序里按 F1，打开完整的使用说明</translation>
    </message>
</context>
</TS>
