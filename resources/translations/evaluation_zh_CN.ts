<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Board</name>
    <message>
        <source>Rows by</source>
        <translation>按什么列</translation>
    </message>
    <message>
        <source>Nothing was reckoned yet</source>
        <translation>还没有可统计的评价表</translation>
    </message>
    <message>
        <source>Only locked sheets of days that were closed count. Choose other days, or close one.</source>
        <translation>只统计已结束检查日里锁定的评价表。请换一个时段，或先结束检查日。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>各执法单位</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>各项目</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>各企业</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Good rate</source>
        <translation>优良率</translation>
    </message>
    <message>
        <source>Lost points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未观察</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>{rate} (too few)</source>
        <translation>{rate}（份数太少）</translation>
    </message>
</context>
<context>
    <name>BoardAside</name>
    <message>
        <source>Behind the row</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Items that lost points most often</source>
        <translation>最常扣分的项目</translation>
    </message>
    <message>
        <source>No item lost points.</source>
        <translation>没有扣分的项目。</translation>
    </message>
    <message>
        <source>No period to show yet.</source>
        <translation>还没有可显示的时期。</translation>
    </message>
    <message>
        <source>Sheets behind the figure</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Findings to be put right</source>
        <translation>待整改</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n 份评价表</numerusform>
        </translation>
    </message>
    <message>
        <source>good rate {rate}</source>
        <translation>优良率 {rate}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评议项目</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>失分次数</translation>
    </message>
    <message numerus="yes">
        <source>%n findings to be put right</source>
        <translation>
            <numerusform>%n 个整改事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Good rate</source>
        <translation>优良率</translation>
    </message>
    <message>
        <source>Good rate of the last four periods</source>
        <translation>近四期优良率</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>{year}-{month}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>{year}, quarter {quarter}</source>
        <translation>{year} 年 {quarter} 季度</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>By sheet</source>
        <translation>按份</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>按项</translation>
    </message>
    <message>
        <source>What the good rate is reckoned on</source>
        <translation>优良率的口径</translation>
    </message>
    <message>
        <source>Form: {name}</source>
        <translation>表样：{name}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>BoardFigures</name>
    <message>
        <source>Sheets</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>份</translation>
    </message>
    <message>
        <source>{days} days, {firms} enterprises</source>
        <translation>{days} 次活动，{firms} 家企业</translation>
    </message>
    <message>
        <source>locked, of closed days</source>
        <translation>已结束检查日的锁定评价表</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>参与代表</translation>
    </message>
    <message>
        <source>attendances</source>
        <translation>人次</translation>
    </message>
    <message numerus="yes">
        <source>%n deputies</source>
        <translation>
            <numerusform>%n 位代表</numerusform>
        </translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>一票否决</translation>
    </message>
    <message numerus="yes">
        <source>%n findings wait</source>
        <translation>
            <numerusform>%n 个整改事项未销号</numerusform>
        </translation>
    </message>
    <message>
        <source>Good rate (by sheet)</source>
        <translation>优良率（按份）</translation>
    </message>
    <message>
        <source>Good rate (by item)</source>
        <translation>优良率（按项）</translation>
    </message>
    <message>
        <source>{part} of {whole} sheets</source>
        <translation>{whole} 份中 {part} 份</translation>
    </message>
    <message>
        <source>{part} of {whole} answers</source>
        <translation>{whole} 项次中 {part} 项次</translation>
    </message>
    <message>
        <source>too few sheets</source>
        <translation>份数太少，仅供参考</translation>
    </message>
    <message>
        <source>Excellent and good ones of all that count; what was not observed is in neither.</source>
        <translation>优和良占全部计数的比例，未观察的不计。</translation>
    </message>
    <message>
        <source>as in the period before</source>
        <translation>与上期持平</translation>
    </message>
    <message>
        <source>{points} points above the period before</source>
        <translation>比上期高 {points} 个百分点</translation>
    </message>
    <message>
        <source>{points} points below the period before</source>
        <translation>比上期低 {points} 个百分点</translation>
    </message>
</context>
<context>
    <name>BoardOut</name>
    <message>
        <source>Departments</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Lost points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未观察</translation>
    </message>
    <message>
        <source>Vetoed</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Good rate %</source>
        <translation>优良率（%）</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Basis of the good rate</source>
        <translation>优良率口径</translation>
    </message>
    <message>
        <source>Excellent and good sheets of all locked sheets</source>
        <translation>优、良份数 ÷ 锁定份数</translation>
    </message>
    <message>
        <source>Good answers of all answers, without what was not observed</source>
        <translation>优、良项次 ÷ 全部项次，未观察不计</translation>
    </message>
    <message>
        <source>Evaluation results {first} to {last}</source>
        <translation>评执法结果 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>已导出：{name}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the day</source>
        <translation>结束活动</translation>
    </message>
    <message>
        <source>Sheets that are not locked</source>
        <translation>未锁定的评价表</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不结束</translation>
    </message>
    <message>
        <source>After closing, everybody who works with the sheets sees them, and joint sheets are reckoned.</source>
        <translation>结束后，经办人员可以查看全部评价表，并汇总合并评价表。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets are not locked yet.</source>
        <translation>
            <numerusform>还有 %n 份评价表没有锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>They may still be finished and count from then on.</source>
        <translation>结束后仍可填完，锁定后计入结果。</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Why it is corrected</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Item 6 was pressed by mistake</source>
        <translation>第 6 项点错</translation>
    </message>
    <message>
        <source>Correct a sheet</source>
        <translation>更正评价表</translation>
    </message>
    <message>
        <source>Make the next version</source>
        <translation>生成新版</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不更正</translation>
    </message>
    <message>
        <source>The next version begins with the answers of this one, is filled and signed again by the same deputy, and counts once it is locked. This version stays readable with its signatures.</source>
        <translation>新版沿用本版的答案，由原代表重新填写、签名，锁定后计入结果。本版及签名保留，随时可查。</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Evaluation</source>
        <translation>评执法</translation>
    </message>
    <message>
        <source>Evaluation sheets</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Evaluation: days and sheets</source>
        <translation>评执法：活动与评价表</translation>
    </message>
    <message>
        <source>Evaluation: results</source>
        <translation>评执法：结果</translation>
    </message>
    <message>
        <source>Evaluation: forms</source>
        <translation>评执法：表样</translation>
    </message>
    <message>
        <source>Print a paper (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>There is no paper of what is shown here</source>
        <translation>这里没有可以打印的内容</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Plan a day of inspections</source>
        <translation>安排评执法活动</translation>
    </message>
</context>
<context>
    <name>EvaluationPaper</name>
    <message>
        <source>{station} No. {serial}-{sheet} of {year}</source>
        <translation>{station}评〔{year}〕{serial}号-{sheet}</translation>
    </message>
    <message>
        <source>{station} No. {serial} of {year}</source>
        <translation>{station}评〔{year}〕{serial}号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind of inspection</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>评价代表</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>评价代表</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Inspection code</source>
        <translation>行政行为码</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Item (● veto)</source>
        <translation>项目（● 为一票否决项）</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Total (of 100)</source>
        <translation>合计（满分 100）</translation>
    </message>
    <message>
        <source>Comments and advice</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Item {number}: {note}</source>
        <translation>第 {number} 项：{note}</translation>
    </message>
    <message>
        <source>{count} photos.</source>
        <translation>附照片 {count} 张。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Signature of the deputy</source>
        <translation>代表签名</translation>
    </message>
    <message>
        <source>Signature of the officer (or why it is refused)</source>
        <translation>执法人员签名（拒签写明原因）</translation>
    </message>
    <message>
        <source>Signature of the enterprise (if it likes)</source>
        <translation>企业负责人签名（选填）</translation>
    </message>
    <message>
        <source>The enterprise says: {text}</source>
        <translation>企业意见：{text}</translation>
    </message>
    <message>
        <source>Refused to sign: {reason}</source>
        <translation>拒签：{reason}</translation>
    </message>
    <message>
        <source>({form})</source>
        <translation>（{form}）</translation>
    </message>
    <message>
        <source>void: changed afterwards</source>
        <translation>已失效：签名后表内有改动</translation>
    </message>
    <message>
        <source>{word} ≥ {least}</source>
        <translation>{word} ≥ {least}</translation>
    </message>
    <message>
        <source>{word} below {least} or by a veto</source>
        <translation>{word} ＜ {least} 或触发否决</translation>
    </message>
    <message>
        <source>Form version {version}</source>
        <translation>表样第 {version} 版</translation>
    </message>
    <message>
        <source>Check {code}</source>
        <translation>校验 {code}</translation>
    </message>
    <message>
        <source>Printed {at} {by}</source>
        <translation>打印 {at} {by}</translation>
    </message>
    <message>
        <source>reprint {count}</source>
        <translation>补打 {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>{sheet} v{version}</source>
        <translation>{sheet} 第 {version} 版</translation>
    </message>
    <message>
        <source>Version {number}: {reason}</source>
        <translation>第 {number} 版更正：{reason}</translation>
    </message>
    <message>
        <source>Sign, photograph the page, and attach the photo to this sheet.</source>
        <translation>签名后给整页拍照，把照片附到这份评价表。</translation>
    </message>
    <message>
        <source>Version {number} has taken the place of this one.</source>
        <translation>本表已更正，以第 {number} 版为准。</translation>
    </message>
    <message>
        <source>What to look at, and what not to do</source>
        <translation>评价提示</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}．{text}</translation>
    </message>
    <message>
        <source>Photos of the answers</source>
        <translation>评价照片</translation>
    </message>
    <message>
        <source>Item {number}: {text}</source>
        <translation>第 {number} 项　{text}</translation>
    </message>
    <message>
        <source>The photo is not at this station, or damaged.</source>
        <translation>照片不在本站或已损坏</translation>
    </message>
    <message>
        <source>Tick one box of each item. Sign, photograph the page, and attach the photo to this sheet.</source>
        <translation>每项勾选一格。签名后给整页拍照，把照片附到这份评价表。</translation>
    </message>
    <message>
        <source>Evaluation sheet {number}
{firm}
{code}</source>
        <translation>评价表 {number}
{firm}
{code}</translation>
    </message>
    <message>
        <source>Joint evaluation sheet</source>
        <translation>合并评价表</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>From the middle</source>
        <translation>与中位相差</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>stands apart</source>
        <translation>偏离较大</translation>
    </message>
    <message>
        <source>Mean ({sum}) ÷ {count} = {mean}, rounded half up; spread {spread}, middle {middle}. Grade: {grade}</source>
        <translation>平均（{sum}）÷ {count} = {mean}，四舍五入；最高与最低相差 {spread}，中位 {middle}。等次：{grade}</translation>
    </message>
    <message>
        <source>Nothing that counts was observed.</source>
        <translation>没有观察到可以计分的项目。</translation>
    </message>
    <message>
        <source>{count} sheets without a score are not in the mean.</source>
        <translation>有 {count} 份评价表没有可计分的项目，不计入平均。</translation>
    </message>
    <message>
        <source>Summary of evaluations</source>
        <translation>执法评价汇总表</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{sessions} days of inspections, {firms} enterprises, {attendances} attendances of {deputies} deputies, {sheets} sheets.</source>
        <translation>评价活动 {sessions} 次，企业 {firms} 家，代表 {attendances} 人次（{deputies} 人），评价表 {sheets} 份。</translation>
    </message>
    <message>
        <source>Good rate by sheets: {part} good ones of {whole} locked sheets = {percent} %.</source>
        <translation>优良率（按份数）：优良 {part} 份 ÷ 已锁定 {whole} 份 = {percent}%。</translation>
    </message>
    <message>
        <source>Good rate by items: {part} good answers of {whole} = {percent} %; what was not observed is in neither.</source>
        <translation>优良率（按项次）：优良 {part} 项次 ÷ 已评 {whole} 项次 = {percent}%；未观察的两边都不计。</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>按执法单位</translation>
    </message>
    <message>
        <source>By enterprise</source>
        <translation>按企业</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>By item, the weakest first</source>
        <translation>按项目（失分多的在前）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未评等次</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Good rate (sheets)</source>
        <translation>优良率（份）</translation>
    </message>
    <message>
        <source>Good rate (items)</source>
        <translation>优良率（项次）</translation>
    </message>
    <message>
        <source>Lost points</source>
        <translation>失分份数</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未观察</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Notice of rectification</source>
        <translation>整改通知书</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}：</translation>
    </message>
    <message>
        <source>On {day} deputies evaluated your enforcement at {firm}. Of the item “{item}” was found:</source>
        <translation>{day}，代表对你单位在{firm}的执法活动作了评价，在“{item}”一项发现：</translation>
    </message>
    <message>
        <source>Put it right and answer in writing by {due}. Deputies will look at it again afterwards.</source>
        <translation>请于{due}前整改，并书面反馈整改情况。代表将适时复查。</translation>
    </message>
    <message>
        <source>The same was found {count} times before at your department.</source>
        <translation>你单位同一项此前已发现 {count} 次。</translation>
    </message>
    <message>
        <source>Evaluation sheet {number}</source>
        <translation>依据评价表：{number}</translation>
    </message>
    <message>
        <source>Fill it in, seal it, and bring it back by {due}. Phone: {phone}</source>
        <translation>请于{due}前填好、盖章送回本站，联系电话 {phone}。</translation>
    </message>
    <message>
        <source>Fill it in, seal it, and bring it back by {due}.</source>
        <translation>请于{due}前填好、盖章送回本站。</translation>
    </message>
    <message>
        <source>Reply slip</source>
        <translation>整改反馈回执</translation>
    </message>
    <message>
        <source>Department: {name}    Item: {item}    Notice of {day}</source>
        <translation>单位：{name}　　项目：{item}　　通知日期：{day}</translation>
    </message>
    <message>
        <source>What was done, and until when</source>
        <translation>整改措施和完成时间</translation>
    </message>
    <message>
        <source>In charge (seal):</source>
        <translation>负责人（盖章）：</translation>
    </message>
    <message>
        <source>Day:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>整改前后对照</translation>
    </message>
    <message>
        <source>Before: {day}</source>
        <translation>整改前：{day}</translation>
    </message>
    <message>
        <source>After: {day}</source>
        <translation>整改后：{day}</translation>
    </message>
    <message>
        <source>{day} found by the deputies</source>
        <translation>{day}　代表评价时发现</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>{count} more photos are kept.</source>
        <translation>另有 {count} 张照片存于本站</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>{day} {what} {who}: {text}</source>
        <translation>{day}　{what}　{who}：{text}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>整改期限</translation>
    </message>
</context>
<context>
    <name>EvaluationPapers</name>
    <message>
        <source>Print: {paper}</source>
        <translation>打印{paper}</translation>
    </message>
    <message>
        <source>Photos of the answers, behind it</source>
        <translation>后附评价照片</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本份评价表</translation>
    </message>
    <message>
        <source>This sheet, blank</source>
        <translation>本份空白表</translation>
    </message>
    <message>
        <source>All of the day, blank</source>
        <translation>当日全部空白表</translation>
    </message>
    <message>
        <source>All of the day, filled</source>
        <translation>当日全部评价表</translation>
    </message>
    <message>
        <source>Summary of the day</source>
        <translation>当日汇总</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知书</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对照</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{n} days late</source>
        <translation>超期 {n} 天</translation>
    </message>
    <message>
        <source>Answer by {on}.</source>
        <translation>应在 {on}前反馈。</translation>
    </message>
    <message>
        <source>Found on {on}.</source>
        <translation>{on}发现。</translation>
    </message>
    <message>
        <source>The same department had it {n} times before, on earlier days.</source>
        <translation>同一单位此前已有 {n} 次同样问题。</translation>
    </message>
    <message>
        <source>{on}  {what} ({who})
{text}</source>
        <translation>{on}　{what}（{who}）
{text}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What was answered or seen</source>
        <translation>反馈或复核内容</translation>
    </message>
</context>
<context>
    <name>FindingDesk</name>
    <message>
        <source>Back to the board</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>No finding stands here</source>
        <translation>没有整改事项</translation>
    </message>
    <message>
        <source>Low answers and vetoes of locked sheets open them.</source>
        <translation>锁定的评价表里有低分或否决，会在这里列出。</translation>
    </message>
    <message>
        <source>The step is noted</source>
        <translation>已记下</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Finding</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Photos of after: drop them here, paste them, or choose files.</source>
        <translation>整改后的照片可以拖到这里</translation>
    </message>
    <message>
        <source>Declare void…</source>
        <translation>声明作废…</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>看原表</translation>
    </message>
    <message>
        <source>No finding is chosen</source>
        <translation>没有选中整改事项</translation>
    </message>
</context>
<context>
    <name>FirmEdit</name>
    <message>
        <source>Take this firm out</source>
        <translation>移除这家企业</translation>
    </message>
</context>
<context>
    <name>FirmsIn</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Take firms in from a sheet</source>
        <translation>从表格导入企业</translation>
    </message>
    <message>
        <source>Choose the list of firms</source>
        <translation>选择企业名单</translation>
    </message>
    <message numerus="yes">
        <source>%n firms stand in the plan now; keep it when it is right</source>
        <translation>
            <numerusform>已填入 %n 家企业，核对后请保存安排</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointPane</name>
    <message>
        <source>Joint sheet</source>
        <translation>合并评价表</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>打开评价表</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>回到当日</translation>
    </message>
    <message>
        <source>Joint sheet · {unit}</source>
        <translation>合并评价表 · {unit}</translation>
    </message>
    <message>
        <source>Nothing that counts was observed</source>
        <translation>没有观察到可以计分的项目</translation>
    </message>
    <message>
        <source>Mean {mean}  {grade}</source>
        <translation>平均 {mean} 分  {grade}</translation>
    </message>
    <message>
        <source>One sheet alone: its score is the result.</source>
        <translation>只有一份评价表，它的得分就是结果。</translation>
    </message>
    <message>
        <source>The mean of {count} scores as printed, rounded half up · spread {spread} · middle {middle}</source>
        <translation>由 {count} 份评价表的得分平均，四舍五入 · 最高与最低相差 {spread} · 中位 {middle}</translation>
    </message>
    <message>
        <source>{count} sheets have no score: nothing that counts was observed.</source>
        <translation>有 {count} 份评价表没有可计分的项目，不计入平均。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评价项目</translation>
    </message>
</context>
<context>
    <name>JointRows</name>
    <message>
        <source>Stands apart</source>
        <translation>偏离较大</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>From the middle</source>
        <translation>与中位相差</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评价项目</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Food safety before the holiday</source>
        <translation>节前食品安全</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Enforcement departments</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>A joint inspection lists all of them.</source>
        <translation>综合查一次请全部列上。</translation>
    </message>
    <message>
        <source>Deputies who score</source>
        <translation>评价代表</translation>
    </message>
    <message>
        <source>By name or initials.</source>
        <translation>可输姓名或拼音首字母。</translation>
    </message>
    <message>
        <source>Prosecutors</source>
        <translation>检察官</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Plan beforehand</source>
        <translation>活动安排</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>PlanFirms</name>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add a firm</source>
        <translation>添加企业</translation>
    </message>
    <message>
        <source>Take firms in from a sheet…</source>
        <translation>从表格导入…</translation>
    </message>
    <message>
        <source>{count} of at most {most}</source>
        <translation>{count} 家，最多 {most} 家</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Plan</source>
        <translation>活动安排</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>保存安排</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存离开</translation>
    </message>
    <message>
        <source>Plan a day of inspections</source>
        <translation>安排评执法活动</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改安排</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Who asks</source>
        <translation>提问人</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet.</source>
        <translation>还没有问答。</translation>
    </message>
    <message>
        <source>Not answered on the spot</source>
        <translation>现场未答复</translation>
    </message>
    <message>
        <source>One more question</source>
        <translation>添加问答</translation>
    </message>
</context>
<context>
    <name>VisitActs</name>
    <message>
        <source>The plan is kept: {theme}</source>
        <translation>已保存安排：{theme}</translation>
    </message>
    <message>
        <source>Closed: {theme}</source>
        <translation>已结束：{theme}</translation>
    </message>
    <message>
        <source>The briefing is noted</source>
        <translation>已记录交底</translation>
    </message>
    <message>
        <source>Version {number} is ready to be filled</source>
        <translation>第 {number} 版可以填写了</translation>
    </message>
</context>
<context>
    <name>VisitBriefing</name>
    <message>
        <source>Who briefs, e.g. a judge</source>
        <translation>交底人，如法官</translation>
    </message>
    <message>
        <source>Who briefs</source>
        <translation>交底人</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>The briefing was held</source>
        <translation>已交底</translation>
    </message>
    <message>
        <source>Held {when} by {name}</source>
        <translation>{when} 由{name}交底</translation>
    </message>
    <message>
        <source>Not held yet</source>
        <translation>尚未交底</translation>
    </message>
    <message>
        <source>What is told before the inspection</source>
        <translation>检查前交底</translation>
    </message>
</context>
<context>
    <name>VisitFaces</name>
    <message>
        <source>{firms} firms · {done}/{sheets} sheets</source>
        <translation>{firms} 家企业 · 评价表 {done}/{sheets}</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>Summary afterwards</source>
        <translation>活动小结</translation>
    </message>
    <message>
        <source>What the day came to, in a few sentences.</source>
        <translation>用几句话写明活动成效。</translation>
    </message>
    <message>
        <source>Keep the summary</source>
        <translation>保存小结</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>{name}, version {number} · {digest}</source>
        <translation>{name} 第 {number} 版 · {digest}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表样</translation>
    </message>
    <message>
        <source>Plan beforehand</source>
        <translation>活动安排</translation>
    </message>
</context>
<context>
    <name>VisitFirms</name>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Sheets of the firm</source>
        <translation>这家企业的评价表</translation>
    </message>
    <message>
        <source>Joint sheet</source>
        <translation>合并评价表</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>查看评价表</translation>
    </message>
</context>
<context>
    <name>VisitPane</name>
    <message>
        <source>Day of inspections</source>
        <translation>评执法活动</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改安排</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>结束活动…</translation>
    </message>
    <message>
        <source>{year} No. {serial} · {day}</source>
        <translation>{year} 年第 {serial} 次 · {day}</translation>
    </message>
    <message>
        <source>Firms and sheets</source>
        <translation>企业与评价表</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>交底</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Plan and summary</source>
        <translation>安排与小结</translation>
    </message>
</context>
<context>
    <name>VisitRows</name>
    <message>
        <source>{word} {count}</source>
        <translation>{word} {count}</translation>
    </message>
    <message>
        <source>{code} (check it)</source>
        <translation>{code}（请核对）</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Evaluation sheet</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>返回活动</translation>
    </message>
    <message>
        <source>Score this sheet</source>
        <translation>填写这份表</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Joint sheet</source>
        <translation>合并评价表</translation>
    </message>
    <message>
        <source>{done} of {count} items are answered.</source>
        <translation>已答 {done}/{count} 项。</translation>
    </message>
    <message>
        <source>Answers are seen by their author alone until all sheets of the firm are locked or the day is closed.</source>
        <translation>该企业的评价表全部锁定或活动结束前，只有评价人能看到答案。</translation>
    </message>
    <message>
        <source>Why this version</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Inspection code</source>
        <translation>行政行为码</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>The firm says</source>
        <translation>企业意见</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>拒签理由</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签名</translation>
    </message>
    <message>
        <source> — void: the sheet was changed afterwards</source>
        <translation>——签名后有改动，已失效</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>VisitState</name>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Plan a day</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <source>Days of inspections will stand here</source>
        <translation>评执法活动会列在这里</translation>
    </message>
    <message>
        <source>Plan one with firms, departments and deputies; every deputy then has a sheet for each.</source>
        <translation>选好企业、执法单位和代表后，每位代表各有一份评价表。</translation>
    </message>
</context>
<context>
    <name>VisitsList</name>
    <message>
        <source>Days of inspections</source>
        <translation>评执法活动</translation>
    </message>
    <message>
        <source>Theme, department or number</source>
        <translation>主题、单位或编号</translation>
    </message>
    <message>
        <source>Search days of inspections</source>
        <translation>搜索活动</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>三个月</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No day of inspections stands here</source>
        <translation>没有符合的活动</translation>
    </message>
    <message>
        <source>Ctrl+N plans one.</source>
        <translation>按 Ctrl+N 安排活动。</translation>
    </message>
</context>
<context>
    <name>_Beginning</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Excel, WPS and CSV files with the names of the firms; credit code, town, contact and phone where they are known.
Every row is shown with what would come of it before it enters the plan.</source>
        <translation>支持 Excel、WPS 和 CSV，须有企业名称，可有信用代码、镇街、联系人和电话。
填入前逐行显示处理结果。</translation>
    </message>
    <message>
        <source>Choose the list of firms</source>
        <translation>选择企业名单</translation>
    </message>
</context>
</TS>
