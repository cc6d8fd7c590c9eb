<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n places filled</source>
        <translation>
            <numerusform>排上 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not: {why}</source>
        <translation>
            <numerusform>%n 人没有排上：{why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts laid out</source>
        <translation>
            <numerusform>排出 %n 个班次</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to lay out: every reception day of this span is there already.</source>
        <translation>没有新的班次：这段时间的接待日都已经在表上。</translation>
    </message>
    <message>
        <source>Publish {name} as it is?</source>
        <translation>现在发布{name}的值班表？</translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation>仍然发布</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不发布</translation>
    </message>
    <message>
        <source>Published as version {n}</source>
        <translation>已发布，第 {n} 版</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>The chosen place</source>
        <translation>所选班次</translation>
    </message>
    <message>
        <source>Turns of the year</source>
        <translation>全年班次</translation>
    </message>
    <message>
        <source>On average {n} turns</source>
        <translation>人均 {n} 班</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>Put in</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Put in {name}</source>
        <translation>排上{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>swap asked for</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>Take out</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>No reception on this day</source>
        <translation>这一天没有接待</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>已取消：{reason}</translation>
    </message>
    <message>
        <source>Nobody sits here yet.</source>
        <translation>这个位置还没有人。</translation>
    </message>
    <message>
        <source>kept: {reason}</source>
        <translation>坚持安排：{reason}</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>None of it</source>
        <translation>都不用</translation>
    </message>
    <message numerus="yes">
        <source>%n places proposed</source>
        <translation>
            <numerusform>建议排上 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay open</source>
        <translation>
            <numerusform>还差 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>已是最好的排法</translation>
    </message>
</context>
<context>
    <name>Rota</name>
    <message>
        <source>am</source>
        <translation>上</translation>
    </message>
    <message>
        <source>pm</source>
        <translation>下</translation>
    </message>
    <message>
        <source>eve</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>晚上</translation>
    </message>
    <message>
        <source>One to be filled</source>
        <translation>待补一人</translation>
    </message>
    <message>
        <source>{month}</source>
        <translation>{month} 月</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name} 休</translation>
    </message>
</context>
<context>
    <name>RotaBar</name>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Plan the reception days</source>
        <translation>排出接待日</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>自动排</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Published, version {n}</source>
        <translation>已发布，第 {n} 版</translation>
    </message>
    <message>
        <source>Changed since version {n}</source>
        <translation>第 {n} 版发布后有改动，待重发</translation>
    </message>
    <message>
        <source>Draft, not published</source>
        <translation>草稿，未发布</translation>
    </message>
</context>
<context>
    <name>SchedulingPage</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>自动排</translation>
    </message>
    <message>
        <source>Days of the rota</source>
        <translation>值班表</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts</source>
        <translation>
            <numerusform>%n 个班次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places open</source>
        <translation>
            <numerusform>待补 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most and fewest differ by %n turns</source>
        <translation>
            <numerusform>常驻代表最多与最少相差 %n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>Take none of the proposal</source>
        <translation>不用这份建议</translation>
    </message>
</context>
<context>
    <name>SwapBox</name>
    <message>
        <source>Swaps asked for</source>
        <translation>换班申请</translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n 件待定</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>SwapCard</name>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>事由：{reason}</translation>
    </message>
</context>
</TS>
