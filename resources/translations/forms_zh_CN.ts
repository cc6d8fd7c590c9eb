<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AddressLine</name>
    <message>
        <source>Show the address for ten seconds</source>
        <translation>显示完整住址十秒</translation>
    </message>
</context>
<context>
    <name>ComboInput</name>
    <message>
        <source>Add “{name}”</source>
        <translation>新增“{name}”</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>列出全部</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Pick from the month</source>
        <translation>从月历中选</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>FormInput</name>
    <message>
        <source>{used} / {limit} characters</source>
        <translation>{used} / {limit} 字</translation>
    </message>
    <message>
        <source>What was pasted is too long, only the first {limit} characters are kept.</source>
        <translation>粘贴的内容太长，只留下前 {limit} 字。</translation>
    </message>
</context>
<context>
    <name>OffersInput</name>
    <message>
        <source>Linked with none</source>
        <translation>未关联任何事项</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已关联</translation>
    </message>
</context>
<context>
    <name>PersonInput</name>
    <message>
        <source>ends {digits}</source>
        <translation>尾号 {digits}</translation>
    </message>
</context>
<context>
    <name>PhoneLine</name>
    <message>
        <source>Show the phone number for ten seconds</source>
        <translation>显示手机号十秒</translation>
    </message>
</context>
<context>
    <name>SeveralInput</name>
    <message>
        <source>Take out {name}</source>
        <translation>去掉{name}</translation>
    </message>
</context>
</TS>
