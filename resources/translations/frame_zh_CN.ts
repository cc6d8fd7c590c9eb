<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Entry</name>
    <message>
        <source>Leave without saving</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>A second person has to agree</source>
        <translation>需要第二人确认</translation>
    </message>
    <message>
        <source>Their sign-in passphrase</source>
        <translation>第二人的登录口令</translation>
    </message>
    <message>
        <source>Caps lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Nobody else here can agree yet. Add an account for a colleague, who signs in once and chooses an own passphrase.</source>
        <translation>本站还没有可以确认的同事。请先为同事开通账号，并由其本人登录一次、改成自己的口令。</translation>
    </message>
    <message>
        <source>Name of the second person</source>
        <translation>第二人姓名</translation>
    </message>
    <message>
        <source>The colleague who agrees chooses the own name and types the own passphrase. Both names are kept in the record.</source>
        <translation>请另一位同事选择自己的姓名，并亲自输入自己的登录口令。两人的姓名都会记入操作记录。</translation>
    </message>
</context>
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
