<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acts</name>
    <message>
        <source>{name} is noted</source>
        <translation>已登记：{name}</translation>
    </message>
    <message>
        <source>{name} is corrected</source>
        <translation>{name} 已更正</translation>
    </message>
    <message numerus="yes">
        <source>%n needs have their slot</source>
        <translation>
            <numerusform>已对接 %n 件需求</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation>已撤下：{name}</translation>
    </message>
</context>
<context>
    <name>AppointmentBar</name>
    <message>
        <source>Duty rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Needs and supply</source>
        <translation>供需对接</translation>
    </message>
    <message>
        <source>Take a list in</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记预约</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>约见函</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选中预约</translation>
    </message>
    <message>
        <source>↑ ↓ choose an appointment.</source>
        <translation>↑ ↓ 选一件预约。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>约见谁</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>确认时段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Wished</source>
        <translation>希望时段</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Comes instead</source>
        <translation>委派</translation>
    </message>
    <message>
        <source>Until at the latest</source>
        <translation>最迟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Arranged by</source>
        <translation>组织人</translation>
    </message>
</context>
<context>
    <name>AppointmentColumns</name>
    <message>
        <source>Remind</source>
        <translation>待提醒</translation>
    </message>
    <message>
        <source>{name} (missed {n})</source>
        <translation>{name}（未到 {n} 次）</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>约见谁</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>事由</translation>
    </message>
</context>
<context>
    <name>AppointmentFields</name>
    <message>
        <source>15 April 9:00-10:00</source>
        <translation>4 月 15 日 9:00-10:00</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Village, community</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Whom to meet</source>
        <translation>约见谁</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Wished time</source>
        <translation>希望时段</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>再或者</translation>
    </message>
    <message>
        <source>Who arranges it</source>
        <translation>组织人</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>May be public</source>
        <translation>可以公开</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Secrets and private life: only the head reads it.</source>
        <translation>涉及秘密或个人隐私的，只有站长能看。</translation>
    </message>
    <message>
        <source>Empty: stays as it is</source>
        <translation>不填则保持原号码</translation>
    </message>
    <message>
        <source>Agreed time</source>
        <translation>确认时段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Another leader comes instead</source>
        <translation>委派其他负责人</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who offers it</source>
        <translation>供给方</translation>
    </message>
    <message>
        <source>Offered time</source>
        <translation>供给时段</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>限村社区</translation>
    </message>
</context>
<context>
    <name>AppointmentForms</name>
    <message>
        <source>New request</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Note the request</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Correct the request</source>
        <translation>更正约见登记</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Offer a slot</source>
        <translation>登记供给</translation>
    </message>
    <message>
        <source>Keep the slot</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>AppointmentPaper</name>
    <message>
        <source>Appointment slip</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Station:</source>
        <translation>站点：</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>预约号：</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>时间：</translation>
    </message>
    <message>
        <source>Place:</source>
        <translation>地点：</translation>
    </message>
    <message>
        <source>To meet:</source>
        <translation>约见：</translation>
    </message>
    <message>
        <source>Asked by:</source>
        <translation>预约人：</translation>
    </message>
    <message>
        <source>Topic:</source>
        <translation>事由：</translation>
    </message>
    <message>
        <source>Telephone:</source>
        <translation>电话：</translation>
    </message>
    <message>
        <source>The station will call to agree on it</source>
        <translation>本站将电话约定</translation>
    </message>
    <message>
        <source>Bring this slip along.</source>
        <translation>来时请带上本单。</translation>
    </message>
    <message>
        <source>Bring this slip along. If you cannot come, call {phone} a day before.</source>
        <translation>来时请带上本单。不能来请提前一天致电 {phone}。</translation>
    </message>
    <message>
        <source>If you cannot come, another leader may be sent, or the meeting put off until {latest} at the latest. The station waits for word.</source>
        <translation>您如不能到场，可委派其他负责人，也可延期，最迟不超过 {latest}。请告知本站。</translation>
    </message>
    <message>
        <source>Invitation to a meeting</source>
        <translation>约见函</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>To {name}:</source>
        <translation>{name}：</translation>
    </message>
    <message>
        <source>{name} asks to meet you about “{topic}” ({kind}).</source>
        <translation>{name}就“{topic}”一事，请求与您见面（{kind}）。</translation>
    </message>
    <message>
        <source>Time: {when}. Place: {where}.</source>
        <translation>时间：{when}。地点：{where}。</translation>
    </message>
    <message>
        <source>one month after this notice</source>
        <translation>本通知后一个月</translation>
    </message>
    <message>
        <source>Telephone of the station: {phone}.</source>
        <translation>本站电话：{phone}。</translation>
    </message>
</context>
<context>
    <name>AppointmentPapers</name>
    <message>
        <source>Printed: {where}</source>
        <translation>已打印：{where}</translation>
    </message>
</context>
<context>
    <name>AppointmentsPage</name>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Nothing stands here</source>
        <translation>这里没有预约</translation>
    </message>
    <message>
        <source>Ctrl+N notes a request.</source>
        <translation>按 Ctrl+N 登记预约。</translation>
    </message>
    <message>
        <source>Note a request</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>办下一步</translation>
    </message>
    <message>
        <source>Correct the request</source>
        <translation>更正约见登记</translation>
    </message>
</context>
<context>
    <name>ListIn</name>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Choose a list of requests</source>
        <translation>选择预约名单</translation>
    </message>
    <message>
        <source>{added} taken in, {known} there before, {wrong} not taken</source>
        <translation>新增 {added} 件，已有 {known} 件，{wrong} 行没有导入</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
    <message>
        <source>and {n} more rows</source>
        <translation>另有 {n} 行</translation>
    </message>
</context>
<context>
    <name>MatchingPane</name>
    <message>
        <source>Offer a slot</source>
        <translation>登记供给</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部对接</translation>
    </message>
    <message>
        <source>No slot is offered.</source>
        <translation>还没有供给时段。</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>领域不限</translation>
    </message>
    <message>
        <source>{free} of {seats} seats left</source>
        <translation>余 {free}/{seats} 个名额</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>时间不限</translation>
    </message>
    <message>
        <source>No need waits.</source>
        <translation>没有等候的需求。</translation>
    </message>
    <message>
        <source>Nothing fits at the moment.</source>
        <translation>目前没有合适的对接。</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>供给</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Should meet</source>
        <translation>建议对接</translation>
    </message>
</context>
<context>
    <name>PairRow</name>
    <message>
        <source>{score} points</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Give {name} this slot</source>
        <translation>把这个时段给{name}</translation>
    </message>
</context>
<context>
    <name>RevealReason</name>
    <message>
        <source>Called to agree on a time</source>
        <translation>致电约定时间</translation>
    </message>
</context>
</TS>
