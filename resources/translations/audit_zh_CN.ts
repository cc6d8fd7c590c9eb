<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AuditColumns</name>
    <message>
        <source>{counter}-{seq}</source>
        <translation>{counter}-{seq}</translation>
    </message>
    <message>
        <source>{kind} {id}</source>
        <translation>{kind} {id}</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>As</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>AuditFilters</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>全部时间</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Record of actions</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Export, signed</source>
        <translation>导出（带签名）</translation>
    </message>
    <message>
        <source>The record is in {name}, with the station's signature</source>
        <translation>已导出到 {name}，带本站签名</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a longer time, or every act.</source>
        <translation>可放宽时间，或选所有行为。</translation>
    </message>
    <message>
        <source>Nothing was done that fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Choose a longer time, or everybody and every act.</source>
        <translation>可放宽时间，或选所有人、所有行为。</translation>
    </message>
    <message>
        <source>These are your own entries.</source>
        <translation>这里是您本人的操作记录。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>所有行为</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Beginning or end of a record's number</source>
        <translation>记录号的开头或结尾</translation>
    </message>
</context>
<context>
    <name>VerifyBar</name>
    <message>
        <source>Check the chain</source>
        <translation>核验链条</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>核验进度</translation>
    </message>
    <message>
        <source>Head of the chain …{head}</source>
        <translation>链头 …{head}</translation>
    </message>
    <message>
        <source>The check was stopped, nothing is proven</source>
        <translation>核验已停止，未得出结论</translation>
    </message>
    <message>
        <source>Every entry and every signature holds</source>
        <translation>每条记录和每个签名都完好</translation>
    </message>
    <message>
        <source>Entry {counter}-{seq} does not hold. Leave the folder as it is and call the district.</source>
        <translation>记录 {counter}-{seq} 不符。请保持文件夹原样，并联系区人大。</translation>
    </message>
    <message>
        <source>The signature from entry {counter}-{seq} on does not hold. Leave the folder as it is and call the district.</source>
        <translation>从记录 {counter}-{seq} 起的签名不符。请保持文件夹原样，并联系区人大。</translation>
    </message>
</context>
</TS>
