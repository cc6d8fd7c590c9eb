<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acts</name>
    <message>
        <source>A rule stands against it</source>
        <translation>与排班规则不符</translation>
    </message>
    <message>
        <source>Put in all the same</source>
        <translation>仍然排上</translation>
    </message>
    <message>
        <source>No open place from here on</source>
        <translation>从这里往后没有空缺</translation>
    </message>
    <message numerus="yes">
        <source>Fill the next %n turns by rotation?</source>
        <translation>
            <numerusform>按轮流的顺序排上接下来的 %n 个班次？</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill them in</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不排</translation>
    </message>
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
        <source>Version {n} is taken back</source>
        <translation>第 {n} 版已撤销发布</translation>
    </message>
    <message>
        <source>Published as version {n}</source>
        <translation>已发布，第 {n} 版</translation>
    </message>
</context>
<context>
    <name>ArrangeFields</name>
    <message>
        <source>On these days</source>
        <translation>这几天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Only on these days of the week</source>
        <translation>只在每周的</translation>
    </message>
    <message>
        <source>Without an end: every week until it is taken back.</source>
        <translation>不填截止日期就一直有效。</translation>
    </message>
    <message>
        <source>Which reception day</source>
        <translation>哪个接待日</translation>
    </message>
    <message>
        <source>Left empty, none of them is held.</source>
        <translation>不选，则这几天所有接待日都不接待。</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
</context>
<context>
    <name>Arrangements</name>
    <message>
        <source>Reception days</source>
        <translation>接待日</translation>
    </message>
    <message>
        <source>Add a reception day</source>
        <translation>添加接待日</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外日期</translation>
    </message>
    <message>
        <source>Add an exception</source>
        <translation>添加例外</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>代表请假</translation>
    </message>
    <message>
        <source>Note leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Rules and weights…</source>
        <translation>排班规则与权重…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>None on the days shown</source>
        <translation>所示日期内没有</translation>
    </message>
    <message>
        <source>Nobody on the days shown</source>
        <translation>所示日期内没有人请假</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day} 为止</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Plan no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Can come after all</source>
        <translation>销假</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>No shift is laid out for it any more; those that are there stay.</source>
        <translation>已停用，今后不再排出班次；已经排出的保留。</translation>
    </message>
    <message>
        <source>An exception</source>
        <translation>例外日期</translation>
    </message>
    <message>
        <source>Keep the exception</source>
        <translation>保存例外</translation>
    </message>
    <message>
        <source>Somebody cannot come</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Keep the leave</source>
        <translation>保存请假</translation>
    </message>
    <message>
        <source>Can be called again; turns that were given up stay so.</source>
        <translation>已销假，可以再排；让出的班次不自动恢复。</translation>
    </message>
    <message>
        <source>Change a reception day</source>
        <translation>修改接待日</translation>
    </message>
    <message>
        <source>A reception day</source>
        <translation>接待日</translation>
    </message>
    <message>
        <source>Keep the reception day</source>
        <translation>保存接待日</translation>
    </message>
    <message>
        <source>Leave is kept</source>
        <translation>已登记请假</translation>
    </message>
    <message numerus="yes">
        <source>%n turns fall on these days</source>
        <translation>
            <numerusform>这几天有 %n 个班次，请逐个选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules of a proposal</source>
        <translation>排班规则</translation>
    </message>
    <message>
        <source>Keep the rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Holds from the next proposal</source>
        <translation>已保存，下次自动排班起生效</translation>
    </message>
    <message>
        <source>Kept. Lay the reception days out to see them.</source>
        <translation>已保存。点“排出接待日”即可看到班次。</translation>
    </message>
    <message>
        <source>Kept. Shifts that stand there already stay until they are cancelled.</source>
        <translation>已保存。已经排出的班次保留，需要时逐个取消。</translation>
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
        <source>Place</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Shown beside the days</source>
        <translation>右侧显示</translation>
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
    <name>AskDialog</name>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>Put in</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Still…</source>
        <translation>仍排…</translation>
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
    <name>Pattern</name>
    <message>
        <source>Every {days}</source>
        <translation>每{days}</translation>
    </message>
    <message>
        <source>Every {every} weeks {days}</source>
        <translation>每 {every} 周的{days}</translation>
    </message>
    <message>
        <source>On the {days} of {months}</source>
        <translation>{months} {days}</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>{number} 日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>months {months}</source>
        <translation>每年 {months} 月</translation>
    </message>
    <message>
        <source>{nth} {day} of {months}</source>
        <translation>{months}{nth}{day}</translation>
    </message>
    <message>
        <source>Market days ending in {numbers}</source>
        <translation>逢 {numbers} 的圩日（公历）</translation>
    </message>
    <message>
        <source>Lunar market days ending in {numbers}</source>
        <translation>逢 {numbers} 的圩日（农历）</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>Every {every} days from {since}</source>
        <translation>从 {since}起每 {every} 天</translation>
    </message>
</context>
<context>
    <name>PatternFields</name>
    <message>
        <source>The days are</source>
        <translation>接待日按</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Which in the month</source>
        <translation>当月第几个</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>每月几日</translation>
    </message>
    <message>
        <source>1 15</source>
        <translation>1 15</translation>
    </message>
    <message>
        <source>-1 is the last day of the month.</source>
        <translation>-1 表示当月最后一天。</translation>
    </message>
    <message>
        <source>The day ends in</source>
        <translation>逢几</translation>
    </message>
    <message>
        <source>3 8</source>
        <translation>3 8</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>按农历</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>每隔几个（周或天）</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>从哪天算起</translation>
    </message>
    <message>
        <source>In the months</source>
        <translation>哪几个月</translation>
    </message>
    <message>
        <source>1 3 5 7 9 11</source>
        <translation>1 3 5 7 9 11</translation>
    </message>
    <message>
        <source>Left empty: in every month.</source>
        <translation>不填表示每个月。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>On a day off</source>
        <translation>遇节假日</translation>
    </message>
    <message>
        <source>A weekend is meant as it comes</source>
        <translation>周末照常接待</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表人数</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司人数</translation>
    </message>
    <message>
        <source>Station staff</source>
        <translation>值班人员人数</translation>
    </message>
    <message>
        <source>Leading officials</source>
        <translation>领导干部人数</translation>
    </message>
    <message>
        <source>Levels wished together</source>
        <translation>希望同时到场的代表层级</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>第三个</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>第四个</translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation>第五个</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后一个</translation>
    </message>
</context>
<context>
    <name>PlaceDesk</name>
    <message>
        <source>Fill down by rotation</source>
        <translation>按轮流的顺序往下排</translation>
    </message>
    <message>
        <source>Keep the place, or let go of it</source>
        <translation>锁定或解锁所选班次</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
</context>
<context>
    <name>PlacePane</name>
    <message>
        <source>More to be done</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到岗情况</translation>
    </message>
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
        <source>closed</source>
        <translation>停开</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name} 休</translation>
    </message>
    <message>
        <source>Any hour</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>{time} +{count}</source>
        <translation>{time} +{count}</translation>
    </message>
    <message>
        <source>appointment {line}</source>
        <translation>预约 {line}</translation>
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
        <source>Print a paper</source>
        <translation>打印</translation>
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
        <source>Take publishing back</source>
        <translation>撤销发布</translation>
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
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
</context>
<context>
    <name>RotaPaper</name>
    <message>
        <source>Reception rota of deputies, {month}</source>
        <translation>{month}代表进站排班表</translation>
    </message>
    <message>
        <source>Reception rota of deputies, {year}</source>
        <translation>{year} 年代表进站排班表</translation>
    </message>
    <message>
        <source>Reception turns of a deputy</source>
        <translation>代表进站值班单</translation>
    </message>
    <message>
        <source>{half} {starts}–{ends}</source>
        <translation>{half} {starts}–{ends}</translation>
    </message>
    <message>
        <source>{starts}–{ends}</source>
        <translation>{starts}–{ends}</translation>
    </message>
    <message>
        <source>Phone of the station</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Draft, not published: for use at the station, not for the wall</source>
        <translation>草稿，尚未发布，仅供站内核对，不对外张贴</translation>
    </message>
    <message>
        <source>Draft with changes since version {number}: for use at the station, not for the wall</source>
        <translation>草稿，第 {number} 版发布后有改动，仅供站内核对，不对外张贴</translation>
    </message>
    <message>
        <source>No reception is planned.</source>
        <translation>本月没有安排接待。</translation>
    </message>
    <message>
        <source>to be named</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name}休息</translation>
    </message>
    <message>
        <source>Working day instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>deputies by level</source>
        <translation>人大代表级别</translation>
    </message>
    <message>
        <source>visiting professionals</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Published {on}, version {number}</source>
        <translation>发布 {on}&#x3000;第 {number} 版</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Printed {at} by {by}</source>
        <translation>打印 {at}&#x3000;{by}</translation>
    </message>
    <message>
        <source>Reprint {count}</source>
        <translation>补打 {count}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Station head:</source>
        <translation>站长：</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Deputies (level)</source>
        <translation>代表（级别）</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>同班人员</translation>
    </message>
    <message>
        <source>{name} ({rank})</source>
        <translation>{name}（{rank}）</translation>
    </message>
    <message>
        <source>{count} turns from {first} to {last}</source>
        <translation>{first} 至 {last}，共 {count} 班</translation>
    </message>
    <message>
        <source>Who cannot come or wants to swap tells the station early: {phone}</source>
        <translation>如需请假或换班，请尽早告知联络站：{phone}</translation>
    </message>
    <message>
        <source>No turns in this time.</source>
        <translation>这段时间没有值班安排。</translation>
    </message>
</context>
<context>
    <name>RotaPapers</name>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
    <message>
        <source>Nothing of these days is published; the paper says so.</source>
        <translation>这段时间尚未发布，纸面会标注草稿。</translation>
    </message>
    <message>
        <source>With changes that are not published</source>
        <translation>含未发布的改动</translation>
    </message>
    <message>
        <source>A page full for each person</source>
        <translation>每人印满一页</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A3 for the wall</source>
        <translation>A3 海报</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>Who is chosen</source>
        <translation>所选人员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>当日人员</translation>
    </message>
    <message>
        <source>That month</source>
        <translation>当月人员</translation>
    </message>
    <message>
        <source>All deputies</source>
        <translation>全部代表</translation>
    </message>
    <message>
        <source>Announcement of the reception day…</source>
        <translation>代表接待日公告…</translation>
    </message>
    <message>
        <source>Rota of the month…</source>
        <translation>月排班表…</translation>
    </message>
    <message>
        <source>Rota of the year…</source>
        <translation>年排班表…</translation>
    </message>
    <message>
        <source>Turns of each person…</source>
        <translation>个人值班单…</translation>
    </message>
    <message>
        <source>Name plates…</source>
        <translation>桌牌…</translation>
    </message>
    <message>
        <source>Contact cards…</source>
        <translation>联系卡…</translation>
    </message>
    <message>
        <source>Poster with QR code…</source>
        <translation>二维码海报…</translation>
    </message>
    <message>
        <source>Nothing is published for this day yet</source>
        <translation>这一天还没有发布接待安排</translation>
    </message>
    <message>
        <source>Nothing of these days is published yet</source>
        <translation>这段时间还没有发布排班表</translation>
    </message>
</context>
<context>
    <name>RotaSettings</name>
    <message>
        <source>Days between two turns, at least</source>
        <translation>两次值班至少间隔（天）</translation>
    </message>
    <message>
        <source>Days between, as wished</source>
        <translation>希望间隔（天）</translation>
    </message>
    <message>
        <source>Turns of a year, at most</source>
        <translation>每年最多（班）</translation>
    </message>
    <message>
        <source>Turns of a year, at least</source>
        <translation>每年最少（班）</translation>
    </message>
    <message>
        <source>Levels that come regularly</source>
        <translation>常驻层级</translation>
    </message>
    <message>
        <source>None named: everybody. 0 turns: no bound.</source>
        <translation>不选表示全体；班数为 0 表示不限。</translation>
    </message>
    <message>
        <source>A place left empty</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Turns shared unevenly</source>
        <translation>班数不均</translation>
    </message>
    <message>
        <source>Fewer turns than the least</source>
        <translation>少于最少班数</translation>
    </message>
    <message>
        <source>Another level than wished</source>
        <translation>层级不合</translation>
    </message>
    <message>
        <source>Another speciality than wished</source>
        <translation>专长不合</translation>
    </message>
    <message>
        <source>Another group than wished</source>
        <translation>编组不合</translation>
    </message>
    <message>
        <source>A level missing in a shift</source>
        <translation>同场层级不全</translation>
    </message>
    <message>
        <source>Somebody who would rather not</source>
        <translation>本人不愿来</translation>
    </message>
    <message>
        <source>Turns closer than wished</source>
        <translation>间隔短于希望</translation>
    </message>
    <message>
        <source>How much a broken wish weighs</source>
        <translation>愿望未满足的权重</translation>
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
        <source>Print a paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Add an exception</source>
        <translation>添加例外日期</translation>
    </message>
    <message>
        <source>Take none of the proposal</source>
        <translation>不用这份建议</translation>
    </message>
</context>
<context>
    <name>ShiftActs</name>
    <message>
        <source>A shift more</source>
        <translation>增加班次</translation>
    </message>
    <message>
        <source>Add the shift</source>
        <translation>增加班次</translation>
    </message>
    <message>
        <source>Move the shift</source>
        <translation>调整班次</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>保存调整</translation>
    </message>
    <message>
        <source>Cancel the shift</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>A place more</source>
        <translation>增加一个岗位</translation>
    </message>
    <message>
        <source>Add the place</source>
        <translation>增加岗位</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
</context>
<context>
    <name>ShiftFields</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表人数</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司人数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>仍要排上的理由</translation>
    </message>
    <message>
        <source>For</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Levels wished</source>
        <translation>希望的代表层级</translation>
    </message>
    <message>
        <source>Speciality wished</source>
        <translation>希望的专长</translation>
    </message>
    <message>
        <source>Group wished</source>
        <translation>希望的编组</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>由谁接班</translation>
    </message>
    <message>
        <source>Who speaks for the giver</source>
        <translation>代为申请的人</translation>
    </message>
    <message>
        <source>Left empty: the giver asks in person.</source>
        <translation>不填表示本人申请。</translation>
    </message>
</context>
<context>
    <name>ShiftMenu</name>
    <message>
        <source>Add a shift on this day…</source>
        <translation>在这一天增加班次…</translation>
    </message>
    <message>
        <source>Ask for a swap…</source>
        <translation>申请换班…</translation>
    </message>
    <message>
        <source>Move the shift…</source>
        <translation>调整日期、时间或主题…</translation>
    </message>
    <message>
        <source>A place more…</source>
        <translation>增加一个岗位…</translation>
    </message>
    <message>
        <source>Take this place away</source>
        <translation>去掉这个岗位</translation>
    </message>
    <message>
        <source>The shift is over</source>
        <translation>接待结束</translation>
    </message>
    <message>
        <source>Over, and nobody came</source>
        <translation>接待结束，无人来访</translation>
    </message>
    <message>
        <source>Cancel the shift…</source>
        <translation>取消班次…</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>恢复班次</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>StationChoice</name>
    <message>
        <source>Rota of</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Published by that station, to be read only</source>
        <translation>该站发布的排班，只能查看</translation>
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
<context>
    <name>SwapChoice</name>
    <message>
        <source>takes it, gives none</source>
        <translation>接班，不换回</translation>
    </message>
    <message>
        <source>gives {turn}</source>
        <translation>换回{turn}</translation>
    </message>
</context>
<context>
    <name>TurnsGiven</name>
    <message>
        <source>Turn</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Comes all the same</source>
        <translation>照常值班</translation>
    </message>
    <message>
        <source>Nobody yet, the place is open again</source>
        <translation>暂时空缺</translation>
    </message>
    <message>
        <source>{name} instead</source>
        <translation>由 {name} 顶班</translation>
    </message>
</context>
</TS>
