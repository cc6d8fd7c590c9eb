<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Paper</name>
    <message>
        <source>Matter receipt</source>
        <translation type="vanished">事项登记回执</translation>
    </message>
    <message>
        <source>Voter&apos;s copy</source>
        <translation type="vanished">交群众联</translation>
    </message>
    <message>
        <source>Station&apos;s copy</source>
        <translation type="vanished">本站存根联</translation>
    </message>
    <message>
        <source>Reprint {count}</source>
        <translation type="vanished">补打第 {count} 次</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="vanished">编号</translation>
    </message>
    <message>
        <source>Cut along this line</source>
        <translation type="vanished">沿此线裁开</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation type="vanished">事项</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation type="vanished">反映人</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="vanished">登记</translation>
    </message>
    <message>
        <source>Received by deputy</source>
        <translation type="vanished">接待代表</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation type="vanished">承办单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation type="vanished">答复期限</translation>
    </message>
    <message>
        <source>Same visit</source>
        <translation type="vanished">同次登记</translation>
    </message>
    <message>
        <source>Came to the station</source>
        <translation type="vanished">到站来访</translation>
    </message>
    <message>
        <source>Kept confidential on request</source>
        <translation type="vanished">应本人要求保密</translation>
    </message>
    <message>
        <source>Prefers not to be named</source>
        <translation type="vanished">不愿留名</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation type="vanished">未留姓名</translation>
    </message>
    <message>
        <source>{name}, {count} people</source>
        <translation type="vanished">{name} 等 {count} 人</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="vanished">{count} 人</translation>
    </message>
    <message>
        <source>{name} ({level})</source>
        <translation type="vanished">{name}（{level}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation type="vanished">、</translation>
    </message>
    <message>
        <source>This station</source>
        <translation type="vanished">本站</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation type="vanished">待分派</translation>
    </message>
    <message>
        <source>By {on} ({weekday})</source>
        <translation type="vanished">{on}（{weekday}）前</translation>
    </message>
    <message>
        <source>{days} working days from registration</source>
        <translation type="vanished">自登记起 {days} 个工作日</translation>
    </message>
    <message>
        <source>{days} working days from {on}</source>
        <translation type="vanished">自 {on}起 {days} 个工作日</translation>
    </message>
    <message>
        <source>holidays may move it</source>
        <translation type="vanished">遇节假日以本站通知为准</translation>
    </message>
    <message>
        <source>Answered on the spot</source>
        <translation type="vanished">当场答复</translation>
    </message>
    <message>
        <source>Recorded only</source>
        <translation type="vanished">仅作记录</translation>
    </message>
    <message>
        <source>You will be told once a unit is named</source>
        <translation type="vanished">分派后告知</translation>
    </message>
    <message>
        <source>Ask for progress at the station or by phone.</source>
        <translation type="vanished">凭编号到站、来电都可以查进度。</translation>
    </message>
    <message>
        <source>No reply in time? Call the duty phone.</source>
        <translation type="vanished">到期没有收到答复，请拨打值班电话。</translation>
    </message>
    <message>
        <source>You are welcome to rate the handling afterwards.</source>
        <translation type="vanished">办结后欢迎您给这次办理打分。</translation>
    </message>
    <message>
        <source>Clerk&apos;s signature</source>
        <translation type="vanished">经办人签字</translation>
    </message>
    <message>
        <source>Signature of the person</source>
        <translation type="vanished">反映人签字</translation>
    </message>
    <message>
        <source>Duty phone {phone}</source>
        <translation type="vanished">值班电话 {phone}</translation>
    </message>
    <message>
        <source>Printed {at}</source>
        <translation type="vanished">打印 {at}</translation>
    </message>
    <message>
        <source>Printed {at}  {by}</source>
        <translation type="vanished">打印 {at}&#x3000;{by}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="vanished">第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>(in full on the registration form)</source>
        <translation type="vanished">……（全文见登记表）</translation>
    </message>
</context>
<context>
    <name>PreviewOptions</name>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No printer, keep a PDF</source>
        <translation>没有打印机，存为 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) have no glyph and print as a code:</source>
        <translation>
            <numerusform>有 %n 个字没有字形，纸上印成编码：</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 99</source>
        <translation>1 到 99 份</translation>
    </message>
    <message>
        <source>For example 1-2</source>
        <translation>例如 1-2</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message numerus="yes">
        <source>Paper, %n page(s)</source>
        <translation>
            <numerusform>纸面，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已送到 {printer}</translation>
    </message>
    <message>
        <source>Kept as PDF: {name}</source>
        <translation>已存为 PDF：{name}</translation>
    </message>
</context>
<context>
    <name>Receipt80</name>
    <message>
        <source>At</source>
        <translation type="vanished">登记</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="vanished">接待</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="vanished">承办</translation>
    </message>
    <message>
        <source>Reply at the latest</source>
        <translation type="vanished">最晚答复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="vanished">答复</translation>
    </message>
    <message>
        <source>Show this code or name the number to ask for progress. No reply in time? Call</source>
        <translation type="vanished">到站出示本条码或报编号都可以查进度。到期没有收到答复，请拨打</translation>
    </message>
    <message>
        <source>Show this code or name the number to ask for progress. Questions? Call</source>
        <translation type="vanished">到站出示本条码或报编号都可以查进度。有疑问请拨打</translation>
    </message>
</context>
<context>
    <name>ReceiptPreview</name>
    <message>
        <source>Print receipt</source>
        <translation type="vanished">打印回执</translation>
    </message>
    <message>
        <source>Print registration form</source>
        <translation type="vanished">打印登记表</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation type="vanished">80 毫米小票</translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="vanished">A4</translation>
    </message>
    <message>
        <source>Print the whole phone number</source>
        <translation type="vanished">印上完整手机号</translation>
    </message>
    <message>
        <source>The middle of the phone number is masked</source>
        <translation type="vanished">默认遮住手机号中间四位</translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Reception registration form</source>
        <translation type="vanished">选民接待登记表</translation>
    </message>
    <message>
        <source>Number: {number}</source>
        <translation type="vanished">编号：{number}</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation type="vanished">接待时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="vanished">接待地点</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation type="vanished">接待代表</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation type="vanished">三官一司</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation type="vanished">记录人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="vanished">反映渠道</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="vanished">来访人</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="vanished">性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="vanished">年龄段</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="vanished">电话</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="vanished">来访人数</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="vanished">工作单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="vanished">住址</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="vanished">民情分类</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="vanished">反映内容</translation>
    </message>
    <message>
        <source>Answer on the spot or proposal</source>
        <translation type="vanished">代表当场
答复或
拟办意见</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation type="vanished">分流去向</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="vanished">办理结果</translation>
    </message>
    <message>
        <source>Fed back at</source>
        <translation type="vanished">反馈时间</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="vanished">满意度</translation>
    </message>
    <message>
        <source>□ satisfied  □ fairly satisfied  □ not satisfied</source>
        <translation type="vanished">□ 满意&#x3000;□ 基本满意&#x3000;□ 不满意</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="vanished">备注</translation>
    </message>
    <message>
        <source>Visitor (signature):</source>
        <translation type="vanished">来访人（签名）：</translation>
    </message>
    <message>
        <source>Deputy (signature):</source>
        <translation type="vanished">代表（签名）：</translation>
    </message>
    <message>
        <source>Recorder (signature):</source>
        <translation type="vanished">记录人（签名）：</translation>
    </message>
    <message>
        <source>Date: ____________</source>
        <translation type="vanished">&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;月&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>Course of handling</source>
        <translation type="vanished">办理经过</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="vanished">时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="vanished">环节</translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="vanished">内容</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="vanished">经办人</translation>
    </message>
</context>
</TS>
