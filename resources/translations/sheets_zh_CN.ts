<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ImportMapping</name>
    <message>
        <source>Columns of the file</source>
        <translation>表格各列</translation>
    </message>
    <message numerus="yes">
        <source>%n columns were not recognised</source>
        <translation>
            <numerusform>%n 列没有认出，可以手工对应</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>SheetIn</name>
    <message>
        <source>Import {count} rows</source>
        <translation>导入 {count} 行</translation>
    </message>
    <message>
        <source>Leave out the {count} rows that cannot be taken</source>
        <translation>不能导入的 {count} 行先不导</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>表格各行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>{name} was not imported</source>
        <translation>{name} 没有导入</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有要写入的</translation>
    </message>
    <message>
        <source>Nothing was written. The rows were compared again.</source>
        <translation>一行也没有写入，已重新比对。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Writing {done} of {total}</source>
        <translation>正在写入 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>SheetOut</name>
    <message>
        <source>Choose the file and export</source>
        <translation>选择位置并导出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Writing {done} of {total}</source>
        <translation>正在写入 {done} / {total}</translation>
    </message>
</context>
</TS>
