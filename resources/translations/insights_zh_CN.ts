<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Alarm</name>
    <message>
        <source>{n} matters within {days} days, the last {at}</source>
        <translation>{days} 天内 {n} 件，最近一件 {at}</translation>
    </message>
    <message>
        <source>{n} open, very urgent, the last {at}</source>
        <translation>在办特急 {n} 件，最近一件 {at}</translation>
    </message>
    <message>
        <source>{place} · {category}</source>
        <translation>{place} · {category}</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>{formula}
{basis}
{scope}, {period}</source>
        <translation>{formula}
{basis}
{scope}，{period}</translation>
    </message>
    <message>
        <source>Rounding was moved so that the classes make 100.</source>
        <translation>各类之和调整为 100，此项尾数有进退。</translation>
    </message>
    <message>
        <source>{rank}. {name}, {count} matters; before {before}, a year ago {year}</source>
        <translation>第 {rank} 位 {name}，{count} 件；上期 {before} 件，上年同期 {year} 件</translation>
    </message>
    <message>
        <source>{rank}. {name}, {count} persons; before {before}, a year ago {year}</source>
        <translation>第 {rank} 位 {name}，{count} 人；上期 {before} 人，上年同期 {year} 人</translation>
    </message>
    <message>
        <source>as of {at}</source>
        <translation>截至 {at}</translation>
    </message>
    <message>
        <source>{basis}, as of {at}</source>
        <translation>{basis}，截至 {at}</translation>
    </message>
    <message>
        <source>{name} = {formula}</source>
        <translation>{name} = {formula}</translation>
    </message>
    <message>
        <source>{formula}
Events are counted; a matter with several of them stands in the list once.</source>
        <translation>{formula}
按次数计算；同一事项有多次的，名单中只列一次。</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
    <message>
        <source>{n} matters</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>↗ {n}</source>
        <translation>↗ {n} 件</translation>
    </message>
    <message>
        <source>↘ {n}</source>
        <translation>↘ {n} 件</translation>
    </message>
    <message>
        <source>↗ {n} persons</source>
        <translation>↗ {n} 人</translation>
    </message>
    <message>
        <source>↘ {n} persons</source>
        <translation>↘ {n} 人</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>— 持平</translation>
    </message>
    <message>
        <source>matters; before: {period}</source>
        <translation>件数，与 {period}比</translation>
    </message>
    <message>
        <source>persons, unknown ones by matter; before: {period}</source>
        <translation>按人计，未留身份的按件计，与 {period}比</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>FigureGroup</name>
    <message>
        <source>Reception</source>
        <translation>接待与受理</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>What people say of the handling</source>
        <translation>群众评价</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Classes of results</source>
        <translation>办理结果构成</translation>
    </message>
</context>
<context>
    <name>InsightColumns</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接待日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Print a report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Counted {at}; names and phones of voters do not stand here.</source>
        <translation>数据截至 {at}。本页不显示群众姓名与电话。</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>High-frequency matters</source>
        <translation>高频事项</translation>
    </message>
    <message>
        <source>Registered and closed</source>
        <translation>登记与办结</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点区域</translation>
    </message>
    <message>
        <source>No matter came in this period.</source>
        <translation>本期还没有事项。</translation>
    </message>
    <message>
        <source>No month to show yet.</source>
        <translation>还没有可看的月份。</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Nothing gathers, nothing is very urgent.</source>
        <translation>没有集中反映的问题，也没有特急事项。</translation>
    </message>
    <message>
        <source>Each visitor once</source>
        <translation>同一人只计一次</translation>
    </message>
    <message>
        <source>this month is not over</source>
        <translation>本月未完</translation>
    </message>
    <message>
        <source>matters by category and village</source>
        <translation>件数，按分类和村社区</translation>
    </message>
    <message>
        <source>{n} of one kind and place in {days} days</source>
        <translation>同类同地 {days} 天内满 {n} 件，或特急</translation>
    </message>
    <message>
        <source>Where and what</source>
        <translation>何处何事</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s), listed apart, in no figure here</source>
        <translation>
            <numerusform>检举 %n 件（单列，不入本表）</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports of wrongdoing</source>
        <translation>检举事项</translation>
    </message>
    <message>
        <source>Listed apart; they stand in no figure</source>
        <translation>单列，不计入各项统计</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Quarter {n} of {year}</source>
        <translation>{year} 年第 {n} 季度</translation>
    </message>
    <message>
        <source>First half of {year}</source>
        <translation>{year} 年上半年</translation>
    </message>
    <message>
        <source>Second half of {year}</source>
        <translation>{year} 年下半年</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至 {last}</translation>
    </message>
    <message>
        <source>{period}, up to {last}</source>
        <translation>{period}（截至 {last}）</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
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
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Growth on the year</source>
        <translation>同比</translation>
    </message>
</context>
<context>
    <name>RecordsPane</name>
    <message>
        <source>Records</source>
        <translation>相关事项</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>看哪些</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the records away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>No matter here</source>
        <translation>这里没有事项</translation>
    </message>
    <message>
        <source>Nothing in this period counts so.</source>
        <translation>本期没有这样计入的事项。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Monthly work report of the liaison station</source>
        <translation>联络站工作月报</translation>
    </message>
    <message>
        <source>Quarterly work report of the liaison station</source>
        <translation>联络站工作季报</translation>
    </message>
    <message>
        <source>Half-year work report of the liaison station</source>
        <translation>联络站半年工作报告</translation>
    </message>
    <message>
        <source>Yearly work report of the liaison station</source>
        <translation>联络站年度工作报告</translation>
    </message>
    <message>
        <source>Work report of the liaison station</source>
        <translation>联络站工作报告</translation>
    </message>
    <message>
        <source>Report on what people say</source>
        <translation>民情分析报告</translation>
    </message>
    <message>
        <source>{period} ({span})</source>
        <translation>{period}，{span}</translation>
    </message>
    <message>
        <source>Scope: matters received at {station} in this period. Figures as of {at}; half is rounded up, a dash stands where there is nothing to divide by.</source>
        <translation>统计范围：{station}本期接待的事项。数据截至 {at}；四舍五入，没有可比基数的记“—”。</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}、{title}</translation>
    </message>
    <message>
        <source>1</source>
        <translation>一</translation>
    </message>
    <message>
        <source>2</source>
        <translation>二</translation>
    </message>
    <message>
        <source>3</source>
        <translation>三</translation>
    </message>
    <message>
        <source>4</source>
        <translation>四</translation>
    </message>
    <message>
        <source>5</source>
        <translation>五</translation>
    </message>
    <message>
        <source>6</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Figures and how they are reckoned</source>
        <translation>各项指标与口径</translation>
    </message>
    <message>
        <source>High-frequency matters</source>
        <translation>高频事项</translation>
    </message>
    <message>
        <source>Registered and closed, month by month</source>
        <translation>逐月登记与办结</translation>
    </message>
    <message>
        <source>Hot spots by category and village</source>
        <translation>热点区域</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Analysis and suggestions</source>
        <translation>分析与建议</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>计算口径</translation>
    </message>
    <message>
        <source>{n} matters registered, void ones left out; compared with {before} and with {year_before}; as of {at}.</source>
        <translation>本期登记 {n} 件，作废的不计；环比 {before}，同比 {year_before}；截至 {at}。</translation>
    </message>
    <message>
        <source>Persons, each counted once in a category, visitors who left no name by matter ({n} in all); compared with {before} and with {year_before}; as of {at}.</source>
        <translation>按人计，同一人在同一类只计一次，未留身份的按件计，共 {n}；环比 {before}，同比 {year_before}；截至 {at}。</translation>
    </message>
    <message>
        <source>Grey bar: registered, by the day of reception. White bar: closed, by the day of closing. As of {at}.</source>
        <translation>灰条为登记，按接待日期计；白条为办结，按办结日期计；截至 {at}。</translation>
    </message>
    <message>
        <source>Matters registered in this period; as of {at}.</source>
        <translation>本期登记的事项，作废的不计；截至 {at}。</translation>
    </message>
    <message>
        <source>{least} of one category and village within {days} days, or open and very urgent; as of {at}.</source>
        <translation>同一分类、同一村社区 {days} 天内满 {least} 件，或在办的特急事项；截至 {at}。</translation>
    </message>
    <message>
        <source>{sort}: {title}, {told}.</source>
        <translation>{sort}：{title}，{told}。</translation>
    </message>
    <message>
        <source>None in this period.</source>
        <translation>本期没有。</translation>
    </message>
    <message>
        <source>Made by:</source>
        <translation>制表：</translation>
    </message>
    <message>
        <source>Station head:</source>
        <translation>站长：</translation>
    </message>
    <message>
        <source>Phone {phone}</source>
        <translation>电话 {phone}</translation>
    </message>
    <message>
        <source>Printed {at} by {by}</source>
        <translation>{at} {by}打印</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>In this period the station received {visits} ({persons} known) and registered {registered}, {accepted} of them accepted. The reply rate is {reply}, the on-time reply rate {on_time}, the closing rate {closing}; handling took {days} on average. {overdue} are overdue now.</source>
        <translation>本期接待 {visits}（留有姓名的 {persons}），登记事项 {registered}，受理 {accepted}。答复率 {reply}，按时答复率 {on_time}，办结率 {closing}；平均办理 {days}。目前逾期 {overdue}。</translation>
    </message>
    <message>
        <source>Voters rated {rated}: {satisfied} are satisfied or mostly satisfied, {strict} satisfied; by their first word {first}.</source>
        <translation>已评价 {rated} 件，满意率（含基本满意）{satisfied}，满意率 {strict}，首次满意率 {first}。</translation>
    </message>
    <message>
        <source>{registered} were registered in this period. Most of them are about {names}, together {share} of all.</source>
        <translation>本期登记 {registered} 件。反映最多的是{names}，合计占 {share}。</translation>
    </message>
    <message>
        <source>Nothing was registered in this period.</source>
        <translation>本期没有登记事项。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Print a report</source>
        <translation>打印报告</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>{year}-{month:02d}</source>
        <translation>{year}-{month:02d}</translation>
    </message>
</context>
</TS>
