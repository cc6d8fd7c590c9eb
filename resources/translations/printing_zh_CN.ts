<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Handout</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Nobody to print for.</source>
        <translation>没有可打印的人员。</translation>
    </message>
    <message>
        <source>Deputies receive you here</source>
        <translation>人大代表在这里接待您</translation>
    </message>
    <message>
        <source>Scan for address, phone and hours of the station</source>
        <translation>扫码查看本站地址、电话和开放时间</translation>
    </message>
</context>
<context>
    <name>PreviewOptions</name>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No printer, keep a PDF</source>
        <translation>没有打印机，存为 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) have no glyph and print as a code:</source>
        <translation>
            <numerusform>有 %n 个字没有字形，纸上印成编码：</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 99</source>
        <translation>1 到 99 份</translation>
    </message>
    <message>
        <source>For example 1-2</source>
        <translation>例如 1-2</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message numerus="yes">
        <source>Paper, %n page(s)</source>
        <translation>
            <numerusform>纸面，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody agreed, it stays masked.</source>
        <translation>没有人确认，仍按遮盖打印。</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已送到 {printer}</translation>
    </message>
    <message>
        <source>Kept as PDF: {name}</source>
        <translation>已存为 PDF：{name}</translation>
    </message>
</context>
</TS>
