<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CrashDialog</name>
    <message>
        <source>This step did not work out</source>
        <translation>这一步没做成</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>接着用</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Everything saved is kept, and so are the drafts. Work can go on.</source>
        <translation>已保存的内容和草稿都在，可以接着用。</translation>
    </message>
    <message>
        <source>If it happens again, hand the report to whoever looks after the computer. It names no person.</source>
        <translation>再出现时，请把报告交给管电脑的人。报告里没有任何人的姓名和电话。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
</context>
</TS>
