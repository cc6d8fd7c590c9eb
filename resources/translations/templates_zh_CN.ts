<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>FormEditor</name>
    <message>
        <source>Form editor</source>
        <translation>表样编辑</translation>
    </message>
    <message>
        <source>A veto makes it</source>
        <translation>否决时等次</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加分组</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>评分档</translation>
    </message>
    <message>
        <source>Add a scale</source>
        <translation>添加评分档</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>交底</translation>
    </message>
    <message>
        <source>Publish this version</source>
        <translation>发布本版</translation>
    </message>
    <message>
        <source>Leave without publishing</source>
        <translation>不发布离开</translation>
    </message>
    <message>
        <source>Read from {name}; nothing is published yet.</source>
        <translation>已读入“{name}”，尚未发布。</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>新表样</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 处</translation>
    </message>
    <message>
        <source>Nothing is wrong with it. The weights together are {n}.</source>
        <translation>没有问题。权重合计 {n}。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Word for not observed</source>
        <translation>未观察的用词</translation>
    </message>
    <message>
        <source>Stands apart from points</source>
        <translation>离群分差</translation>
    </message>
    <message>
        <source>Briefing, one line each</source>
        <translation>交底内容，每行一条</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>FormPlace</name>
    <message>
        <source>group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation>第 {number} 项</translation>
    </message>
    <message>
        <source>scale {number}</source>
        <translation>第 {number} 套评分档</translation>
    </message>
    <message>
        <source>answer {number}</source>
        <translation>第 {number} 档</translation>
    </message>
    <message>
        <source>grade {number}</source>
        <translation>第 {number} 个等次</translation>
    </message>
    <message>
        <source>briefing line {number}</source>
        <translation>交底第 {number} 条</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>评分档</translation>
    </message>
    <message>
        <source>grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>交底</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>word for not observed</source>
        <translation>未观察的用词</translation>
    </message>
    <message>
        <source>points to stand apart</source>
        <translation>离群分差</translation>
    </message>
    <message>
        <source>grade of a veto</source>
        <translation>否决时等次</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>word</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>评分档</translation>
    </message>
    <message>
        <source>veto</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>highest grade</source>
        <translation>最高等次</translation>
    </message>
</context>
<context>
    <name>FormRows</name>
    <message>
        <source>With the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>{items} items · {digest}</source>
        <translation>{items} 项 · {digest}</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Form</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Write the next version</source>
        <translation>编写新版</translation>
    </message>
    <message>
        <source>Another form from it</source>
        <translation>另建表样</translation>
    </message>
    <message>
        <source>Export a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Offer it no longer</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>{items} items, weights together {weights}</source>
        <translation>共 {items} 项，权重合计 {weights}</translation>
    </message>
    <message>
        <source>Digest {digest}</source>
        <translation>摘要 {digest}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>评分档</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Answers: {code}</source>
        <translation>评分档：{code}</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起分</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优良</translation>
    </message>
    <message>
        <source>A veto makes it: {word}. Not observed: {unseen}. Apart from {points} points on.</source>
        <translation>否决项不合格时定为“{word}”。没看到的选“{unseen}”。相差 {points} 分以上算离群。</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>交底</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Triggers a veto</source>
        <translation>触发否决</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>须附</translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation>最高等次</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Name, code or digest</source>
        <translation>名称、代码或摘要</translation>
    </message>
    <message>
        <source>Search forms</source>
        <translation>搜索表样</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Import a workbook…</source>
        <translation>导入工作簿…</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Choose a workbook with a form</source>
        <translation>选择表样工作簿</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已导出：{name}</translation>
    </message>
    <message>
        <source>{name} says the same as version {number}; there is nothing to publish.</source>
        <translation>“{name}”与第 {number} 版相同，无须发布。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 处</translation>
    </message>
    <message>
        <source>{name} was not read</source>
        <translation>“{name}”未能读入</translation>
    </message>
    <message>
        <source>Published: {name}, version {number}</source>
        <translation>已发布：{name} 第 {number} 版</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Word</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>From points</source>
        <translation>起分</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优良</translation>
    </message>
    <message>
        <source>Add a grade</source>
        <translation>添加等次</translation>
    </message>
    <message>
        <source>Take this grade out</source>
        <translation>移除等次</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Title of the group</source>
        <translation>分组标题</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>评分档</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加评价项</translation>
    </message>
    <message>
        <source>Take this item out</source>
        <translation>移除评价项</translation>
    </message>
    <message>
        <source>Take this group out</source>
        <translation>移除分组</translation>
    </message>
</context>
<context>
    <name>RowGrid</name>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Word</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>Points 0–1</source>
        <translation>分值 0–1</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>优良</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Highest grade</source>
        <translation>最高等次</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>添加一档</translation>
    </message>
    <message>
        <source>Take this answer out</source>
        <translation>移除这一档</translation>
    </message>
</context>
</TS>
