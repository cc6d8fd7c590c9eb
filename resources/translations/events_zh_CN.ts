<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BallotEntry</name>
    <message>
        <source>Members {members}, present {present}; {needed} in favour pass.</source>
        <translation>应到 {members} 人，实到 {present} 人；赞成 {needed} 票通过。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Valid {valid}: {verdict}.</source>
        <translation>有效票 {valid} 张：{verdict}。</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Open the sign-in screen</source>
        <translation>打开签到屏</translation>
    </message>
    <message>
        <source>Print a paper (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>More for this event</source>
        <translation>这场活动的更多操作</translation>
    </message>
    <message>
        <source>Scan, or type a name, initials, four digits of the phone</source>
        <translation>扫码，或输入姓名、拼音首字母、手机后四位</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>谁来签到</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时来宾</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Who is on the list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Who is meant</source>
        <translation>是哪一位</translation>
    </message>
    <message>
        <source>Nobody has signed in yet</source>
        <translation>还没有人签到</translation>
    </message>
    <message>
        <source>Scan a badge, or type a name.</source>
        <translation>扫签到码，或输入姓名。</translation>
    </message>
</context>
<context>
    <name>CouncilFaces</name>
    <message>
        <source>{n} members</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} of {seats} seats</source>
        <translation>{n} 人（{seats} 席）</translation>
    </message>
    <message>
        <source>{part}/{whole} have to be there</source>
        <translation>法定人数 {part}/{whole}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>given out {day}</source>
        <translation>{day}送达</translation>
    </message>
    <message>
        <source>made public {day}</source>
        <translation>{day}公示</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>for {favour} · against {against} · abstained {abstained} · void {void}; {needed} needed</source>
        <translation>赞成 {favour} · 反对 {against} · 弃权 {abstained} · 废票 {void}；需 {needed} 票</translation>
    </message>
</context>
<context>
    <name>CouncilFields</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>席位数</translation>
    </message>
    <message>
        <source>Empty or 0: as many as there are members.</source>
        <translation>不填或填 0：按实有成员计。</translation>
    </message>
    <message>
        <source>May decide with</source>
        <translation>法定人数</translation>
    </message>
    <message>
        <source>Two thirds</source>
        <translation>三分之二</translation>
    </message>
    <message>
        <source>A half</source>
        <translation>二分之一</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>四分之三</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sits as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>任职起</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Admitted by</source>
        <translation>审定人</translation>
    </message>
    <message>
        <source>Made public on</source>
        <translation>公示日期</translation>
    </message>
    <message>
        <source>Given to the members on</source>
        <translation>送达成员日期</translation>
    </message>
    <message>
        <source>Two to three days before the meeting.</source>
        <translation>会前两到三天送达。</translation>
    </message>
    <message>
        <source>Dealt with at</source>
        <translation>在哪次会议审议</translation>
    </message>
    <message>
        <source>What is voted on</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>Passes with</source>
        <translation>通过规则</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>废票</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议</translation>
    </message>
</context>
<context>
    <name>CouncilForms</name>
    <message>
        <source>New council</source>
        <translation>新建议事会</translation>
    </message>
    <message>
        <source>Change the council</source>
        <translation>修改议事会</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>Correct a member</source>
        <translation>修改成员</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Count a ballot</source>
        <translation>登记表决</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CouncilList</name>
    <message>
        <source>Councils</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No council is kept here</source>
        <translation>还没有议事会</translation>
    </message>
    <message>
        <source>New keeps one with its members and its quorum.</source>
        <translation>点“新建”登记议事会、成员和法定人数。</translation>
    </message>
</context>
<context>
    <name>CouncilPane</name>
    <message>
        <source>Change the council (F2)</source>
        <translation>修改议事会（F2）</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>新增议题</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>Members and topics</source>
        <translation>成员和议题</translation>
    </message>
    <message>
        <source>No council is open</source>
        <translation>没有打开议事会</translation>
    </message>
    <message>
        <source>Choose one at the left, or keep a new one.</source>
        <translation>从左边选一个，或新建一个。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
</context>
<context>
    <name>CouncilWork</name>
    <message>
        <source>End the seat of {name}</source>
        <translation>{name}不再任职</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>The ballot is kept</source>
        <translation>表决结果已保存</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>End the seat…</source>
        <translation>不再任职…</translation>
    </message>
</context>
<context>
    <name>CountCards</name>
    <message>
        <source>of {n} expected</source>
        <translation>/ 应到 {n}</translation>
    </message>
    <message>
        <source>on leave {n} · there now {there}</source>
        <translation>已请假 {n} · 在场 {there}</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>现场已到</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>临时来宾</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>attendances</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>quorum reached</source>
        <translation>已达法定人数</translation>
    </message>
    <message>
        <source>no quorum yet</source>
        <translation>未达法定人数</translation>
    </message>
    <message>
        <source>of {n} needed</source>
        <translation>/ 至少 {n}</translation>
    </message>
    <message>
        <source>Members present</source>
        <translation>到会成员</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>/ {n}</translation>
    </message>
</context>
<context>
    <name>EventActs</name>
    <message>
        <source>Kept: {title}</source>
        <translation>已保存：{title}</translation>
    </message>
    <message>
        <source>The record is kept: {title}</source>
        <translation>记录已保存：{title}</translation>
    </message>
    <message>
        <source>The number is kept: {title}</source>
        <translation>人数已保存：{title}</translation>
    </message>
    <message>
        <source>The question is kept: {title}</source>
        <translation>问答已保存：{title}</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name}已签退</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>There is no sign-in of the last ten minutes to take back</source>
        <translation>本台最近十分钟没有可撤销的签到</translation>
    </message>
    <message>
        <source>On leave: {name}</source>
        <translation>登记请假：{name}</translation>
    </message>
    <message>
        <source>{name} stands in</source>
        <translation>{name}替会</translation>
    </message>
    <message>
        <source>Expected again: {name}</source>
        <translation>{name}改为应到</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已移出名单</translation>
    </message>
    <message>
        <source>Noted afterwards: {name}</source>
        <translation>已补签：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n signed on paper</source>
        <translation>
            <numerusform>已补录 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventAside</name>
    <message>
        <source>Agenda and other places</source>
        <translation>议程和分会场</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>录入人数</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Photos and materials</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Agenda: the four parts</source>
        <translation>议程“四个一”</translation>
    </message>
    <message>
        <source>No agenda was planned.</source>
        <translation>没有安排议程。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Press to take it back</source>
        <translation>点一下撤回</translation>
    </message>
    <message>
        <source>Press when it is done</source>
        <translation>完成后点一下</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Count a ballot</source>
        <translation>登记表决</translation>
    </message>
    <message>
        <source>Too few members are there to decide.</source>
        <translation>到会人数不足法定人数，不能表决。</translation>
    </message>
    <message>
        <source>Correct the ballot</source>
        <translation>修改表决结果</translation>
    </message>
    <message>
        <source>total {n}</source>
        <translation>合计 {n}</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>分会场远程人数</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Before: {numbers}</source>
        <translation>此前上报：{numbers}</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Registered as a matter</source>
        <translation>已登记为事项</translation>
    </message>
    <message>
        <source>Register as a matter</source>
        <translation>转为事项</translation>
    </message>
    <message>
        <source>Scans that led to nobody</source>
        <translation>未识别的扫码</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已处理</translation>
    </message>
</context>
<context>
    <name>EventColumns</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Unit or group</source>
        <translation>单位或小组</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EventFaces</name>
    <message>
        <source>{came}/{expected}</source>
        <translation>{came}/{expected}</translation>
    </message>
    <message>
        <source>{expected} expected</source>
        <translation>应到 {expected}</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Noted afterwards</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>替会</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation>{time} 离场</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>13:30</source>
        <translation>13:30</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Presided by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Several with a comma between them.</source>
        <translation>多家用顿号隔开。</translation>
    </message>
    <message>
        <source>Co-hosts</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>A line for each: 14:20 title / speaker / case or law. The four parts come by themselves.</source>
        <translation>一行一项：14:20 名称 / 主讲人 / 案号或法规。“四个一”会自动列出。</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>第几场</translation>
    </message>
    <message>
        <source>Plan of the year</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划内</translation>
    </message>
    <message>
        <source>Beyond it (+X)</source>
        <translation>计划外（+X）</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>Names on the screen</source>
        <translation>签到屏上的姓名</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>显示全名</translation>
    </message>
    <message>
        <source>Surname alone</source>
        <translation>只显示姓</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Comes as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>A group of deputies</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>As at an earlier event</source>
        <translation>沿用以前一场</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>A line for each, as copied from a table: name, unit, telephone, seat.</source>
        <translation>一行一人，可从表格粘贴：姓名、单位、手机、座位。</translation>
    </message>
    <message>
        <source>Those of the lines come as</source>
        <translation>以上人员的身份</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>这台签到台的名称</translation>
    </message>
    <message>
        <source>Stands beside every sign-in of this computer. Empty: by its number.</source>
        <translation>写在这台电脑的每条签到旁边；不填就按台号。</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Numbers that are signed</source>
        <translation>已签名的序号</translation>
    </message>
    <message>
        <source>1-12,15,18-30</source>
        <translation>1-12,15,18-30</translation>
    </message>
    <message>
        <source>Empty: the place takes part and has not reported yet.</source>
        <translation>留空表示已参加、还没上报。</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Who reported</source>
        <translation>报数人</translation>
    </message>
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
        <source>Who answers</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见（条）</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项（件）</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告（份）</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采纳（条）</translation>
    </message>
    <message>
        <source>Cost in yuan</source>
        <translation>经费（元）</translation>
    </message>
</context>
<context>
    <name>EventForms</name>
    <message>
        <source>Plan an event</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改安排</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>保存安排</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时来宾</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Names for the list</source>
        <translation>应到名单</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>列入名单</translation>
    </message>
    <message>
        <source>Numbers from another place</source>
        <translation>分会场人数</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Minutes and outcome</source>
        <translation>记录和成果</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>这台签到台的名称</translation>
    </message>
    <message>
        <source>Enter a signed sheet</source>
        <translation>补录纸质签到表</translation>
    </message>
    <message>
        <source>In place of {name}</source>
        <translation>代{name}参会</translation>
    </message>
    <message>
        <source>Note afterwards: {name}</source>
        <translation>补签：{name}</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Plan an event (Ctrl+N)</source>
        <translation>新建活动（Ctrl+N）</translation>
    </message>
    <message>
        <source>Title, place or series</source>
        <translation>名称、地点或系列</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>查找活动</translation>
    </message>
    <message>
        <source>No event stands here</source>
        <translation>这里还没有活动</translation>
    </message>
    <message>
        <source>Ctrl+N plans one.</source>
        <translation>按 Ctrl+N 安排一场。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>即将开始</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>EventPaper</name>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation>缺席名单</translation>
    </message>
    <message>
        <source>Record of the event</source>
        <translation>活动记录</translation>
    </message>
    <message>
        <source>Record of the four parts</source>
        <translation>“四个一”专场记录</translation>
    </message>
    <message>
        <source>Statistics of events</source>
        <translation>活动年度统计表</translation>
    </message>
    <message>
        <source>Time {when}</source>
        <translation>时间 {when}</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>地点 {place}</translation>
    </message>
    <message>
        <source>Host {host}</source>
        <translation>主办 {host}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>代表级别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{role}, {n} people</source>
        <translation>{role}（{n} 人）</translation>
    </message>
    <message>
        <source>Expected {expected}   Came {came}   On leave {leave}   Absent {missing}   Walk-ins {guests}</source>
        <translation>应到 {expected} 人   实到 {came} 人   请假 {leave} 人   缺席 {missing} 人   临时来宾 {guests} 人</translation>
    </message>
    <message>
        <source>Expected {expected}   Came ____   On leave ____   Absent ____   Walk-ins ____</source>
        <translation>应到 {expected} 人   实到 ____ 人   请假 ____ 人   缺席 ____ 人   临时来宾 ____ 人</translation>
    </message>
    <message>
        <source>Signed on this page: ____</source>
        <translation>本页签到 ____ 人</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Presided by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Came does not count walk-ins. Empty rows are for who is not listed.</source>
        <translation>实到不含临时来宾。</translation>
    </message>
    <message>
        <source>Nobody is missing.</source>
        <translation>没有缺席人员。</translation>
    </message>
    <message>
        <source>Printed {at} {by}</source>
        <translation>打印 {at} {by}</translation>
    </message>
    <message>
        <source>Reprint {count}</source>
        <translation>补打 第 {count} 次</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时来宾</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>left early {time}</source>
        <translation>{time} 早退</translation>
    </message>
    <message>
        <source>noted afterwards, approved by {name}</source>
        <translation>补签（{name}批准）</translation>
    </message>
    <message>
        <source>stands in for {name}</source>
        <translation>代{name}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>座位 {seat}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Case, law or title</source>
        <translation>案号、法规或题目</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>✓ {time}</source>
        <translation>✓ {time}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>{programme}, number {n}</source>
        <translation>{programme} 第 {n} 场</translation>
    </message>
    <message>
        <source>Co-hosts</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Time and place</source>
        <translation>时间地点</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到场情况</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>分会场</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Opinions {opinions}, matters {matters}, reports {reports}, adopted {adopted}</source>
        <translation>意见 {opinions} 条，事项 {matters} 件，报告 {reports} 份，采纳 {adopted} 条</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>还没有答复。</translation>
    </message>
    <message>
        <source>Registered as a matter.</source>
        <translation>已登记为事项。</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>票决</translation>
    </message>
    <message>
        <source>Issued {issued}, returned {returned}, valid {valid}, void {void}.</source>
        <translation>发出 {issued} 张，收回 {returned} 张，有效 {valid} 张，废票 {void} 张。</translation>
    </message>
    <message>
        <source>In favour {favour}, against {against}, abstained {abstained}; {needed} needed: {verdict}.</source>
        <translation>赞成 {favour} 票，反对 {against} 票，弃权 {abstained} 票；须 {needed} 票，{verdict}。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Result of the ballot</source>
        <translation>表决结果</translation>
    </message>
    <message>
        <source>Nothing was voted on.</source>
        <translation>本次会议没有表决事项。</translation>
    </message>
    <message>
        <source>Members {members}, present {present}, to decide {needed}</source>
        <translation>应到 {members} 人，实到 {present} 人，法定 {needed} 人</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>废票</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>得票率</translation>
    </message>
    <message>
        <source>{rule} needed, {needed} in favour: {verdict}</source>
        <translation>{rule}（{needed} 票）：{verdict}</translation>
    </message>
    <message>
        <source>Chief teller</source>
        <translation>总监票人</translation>
    </message>
    <message>
        <source>Teller</source>
        <translation>监票人</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计票人</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至 {last}</translation>
    </message>
    <message>
        <source>Events (beyond the plan)</source>
        <translation>场次（计划外）</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场人次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>代表等人数</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Attendances in all</source>
        <translation>合计人次</translation>
    </message>
    <message>
        <source>Computed from sign-ins and reports. Units are never added; a sum is as exact as its least exact part.</source>
        <translation>根据签到和上报数算出。不同单位不相加；合计的精确程度按其中最不精确的一项。</translation>
    </message>
</context>
<context>
    <name>EventPapers</name>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
    <message>
        <source>Telephone numbers, masked</source>
        <translation>手机号（隐去中间几位）</translation>
    </message>
</context>
<context>
    <name>EventPhotos</name>
    <message>
        <source>Photos and materials</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>返回议程</translation>
    </message>
</context>
<context>
    <name>EventPlaces</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Place of the tab</source>
        <translation>页内位置</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>No event is open</source>
        <translation>还没有打开活动</translation>
    </message>
    <message>
        <source>Choose one at the left, or plan one with Ctrl+N.</source>
        <translation>在左边选一场，或按 Ctrl+N 安排一场。</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改安排</translation>
    </message>
    <message>
        <source>Sign in a walk-in</source>
        <translation>临时来宾签到</translation>
    </message>
    <message>
        <source>Open the sign-in screen</source>
        <translation>打开签到屏</translation>
    </message>
    <message>
        <source>Take the last sign-in back</source>
        <translation>撤销上一个签到</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>打印纸件</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>查找活动</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Sign out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Take the sign-in back…</source>
        <translation>撤销签到…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Take the leave back</source>
        <translation>撤销请假</translation>
    </message>
    <message>
        <source>Note afterwards that they were there…</source>
        <translation>补签…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>On leave…</source>
        <translation>登记请假…</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>替会…</translation>
    </message>
    <message>
        <source>On leave: {name}</source>
        <translation>登记请假：{name}</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>撤销签到：{name}</translation>
    </message>
</context>
<context>
    <name>SideForms</name>
    <message>
        <source>This desk is called: {name}</source>
        <translation>这台签到台：{name}</translation>
    </message>
    <message>
        <source>Names of a file…</source>
        <translation>从表格文件读入…</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>Names of a file</source>
        <translation>从表格文件读入</translation>
    </message>
    <message numerus="yes">
        <source>%n names read. Look them over, then put them on the list.</source>
        <translation>
            <numerusform>读入 %n 人，请核对后列入名单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n telephone numbers were rounded by Excel and left empty.</source>
        <translation>
            <numerusform>%n 个手机号被表格软件改成了近似数，已留空。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on the list</source>
        <translation>
            <numerusform>已列入 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} stood on it before</source>
        <translation>，{n} 人原已在名单</translation>
    </message>
    <message>
        <source>Nobody has these numbers: {numbers}</source>
        <translation>这些序号没有人：{numbers}</translation>
    </message>
</context>
<context>
    <name>SignAnswers</name>
    <message>
        <source>Signed in: {name}</source>
        <translation>已签到：{name}</translation>
    </message>
    <message>
        <source>{name} signed in before</source>
        <translation>{name}之前已签到</translation>
    </message>
    <message>
        <source>At {time}, {desk}. Nothing was changed.</source>
        <translation>{time} 在{desk}签到，没有改动。</translation>
    </message>
    <message>
        <source>{name} is on leave</source>
        <translation>{name}已请假</translation>
    </message>
    <message>
        <source>{reason}. Nobody was signed in; take the leave back first if they have come.</source>
        <translation>{reason}。没有签到；本人到场的，先撤销请假。</translation>
    </message>
    <message>
        <source>Several are called so</source>
        <translation>有多位符合</translation>
    </message>
    <message>
        <source>Choose one with its digit.</source>
        <translation>按数字选择。</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>不在名单</translation>
    </message>
    <message>
        <source>What was typed stays. Ctrl+Enter signs in a walk-in.</source>
        <translation>输入的内容已保留，按 Ctrl+Enter 按临时来宾签到。</translation>
    </message>
    <message>
        <source>This code belongs to another event</source>
        <translation>这是另一场的签到码</translation>
    </message>
    <message>
        <source>{event}. Nobody was signed in.</source>
        <translation>{event}。没有签到。</translation>
    </message>
    <message>
        <source>Sign-in is not open</source>
        <translation>签到没有开放</translation>
    </message>
    <message>
        <source>It opens at {time}. Nobody was signed in.</source>
        <translation>{time} 开放，没有签到。</translation>
    </message>
    <message>
        <source>The code cannot be read</source>
        <translation>代码损坏，认不出</translation>
    </message>
    <message>
        <source>It is kept in the tray. Type the name or the end of the phone number.</source>
        <translation>已留存待查，请改输姓名或手机后四位。</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Desk {n}</source>
        <translation>{n} 号台</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Names for the list…</source>
        <translation>应到名单…</translation>
    </message>
    <message>
        <source>Enter a signed sheet…</source>
        <translation>补录纸质签到表…</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>修改安排…</translation>
    </message>
    <message>
        <source>Name of this desk…</source>
        <translation>这台签到台的名称…</translation>
    </message>
    <message>
        <source>Members of the council onto the list</source>
        <translation>把议事会成员列入名单</translation>
    </message>
    <message numerus="yes">
        <source>%n people are noted absent</source>
        <translation>
            <numerusform>%n 人将记为缺席</numerusform>
        </translation>
    </message>
    <message>
        <source>Close sign-in</source>
        <translation>结束签到</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不结束</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等，另有 {n} 人</translation>
    </message>
</context>
<context>
    <name>YearColumns</name>
    <message>
        <source>opinions {opinions} · matters {matters} · adopted {adopted}</source>
        <translation>意见 {opinions} · 事项 {matters} · 采纳 {adopted}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场人次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>其他会场</translation>
    </message>
    <message>
        <source>Attendances in all</source>
        <translation>合计人次</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>成果</translation>
    </message>
</context>
<context>
    <name>YearList</name>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>截至今天</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>YearPane</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Series of the year</source>
        <translation>本年系列活动</translation>
    </message>
    <message>
        <source>No event of this year is over</source>
        <translation>这一年还没有结束的活动</translation>
    </message>
    <message>
        <source>An event counts once its sign-in is closed.</source>
        <translation>签到结束的活动才计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n 场活动</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至 {last}</translation>
    </message>
    <message>
        <source>Computed from sign-ins and reports. Units are never added; a sum is as exact as its least exact part.</source>
        <translation>由签到和上报数计算得出；不同单位不相加，合计按最不精确的一项标注余、近、超。</translation>
    </message>
</context>
</TS>
