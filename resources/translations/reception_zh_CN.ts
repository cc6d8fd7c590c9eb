<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Act</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多信息</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Category</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>诉求性质</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>事项层级</translation>
    </message>
    <message>
        <source>Proposed handling</source>
        <translation>拟办意见</translation>
    </message>
    <message>
        <source>Summary for the unit</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>People or households concerned</source>
        <translation>涉及人数（户数）</translation>
    </message>
    <message>
        <source>Of public interest</source>
        <translation>涉及公共利益</translation>
    </message>
    <message>
        <source>Which unit answered</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Next answer promised for</source>
        <translation>承诺再次答复</translation>
    </message>
    <message>
        <source>The person was told</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Talked face to face</source>
        <translation>当面沟通过</translation>
    </message>
    <message>
        <source>Phone of who answered</source>
        <translation>答复人电话</translation>
    </message>
    <message>
        <source>Sealed by the unit</source>
        <translation>单位盖章</translation>
    </message>
    <message>
        <source>Leader who signed it off</source>
        <translation>签发领导</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>公开范围</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>分流途径</translation>
    </message>
    <message>
        <source>Why the unit gets a later day</source>
        <translation>为什么给承办单位延后</translation>
    </message>
    <message>
        <source>Contact of the unit</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>Phone of the unit</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Who endorsed it</source>
        <translation>批示人</translation>
    </message>
    <message>
        <source>Code on the visitor's receipt</source>
        <translation>小票上的查询码</translation>
    </message>
    <message>
        <source>an anonymous visitor who comes with it may rate</source>
        <translation>匿名来访人凭码评价</translation>
    </message>
    <message>
        <source>Has the reply arrived</source>
        <translation>是否收到答复</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Where the person was guided to</source>
        <translation>引导群众去哪里</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Why it was returned</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Whose it should be</source>
        <translation>建议承办单位</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>延至</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>是否同意</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>The voter was told</source>
        <translation>已告知群众</translation>
    </message>
    <message>
        <source>How it was urged</source>
        <translation>催办方式</translation>
    </message>
    <message>
        <source>What the unit said</source>
        <translation>单位回应</translation>
    </message>
    <message>
        <source>The deputy was told too</source>
        <translation>也已告知代表</translation>
    </message>
    <message>
        <source>How it is now</source>
        <translation>现在怎样</translation>
    </message>
    <message>
        <source>Still solved</source>
        <translation>仍然解决</translation>
    </message>
    <message>
        <source>Broken again</source>
        <translation>又出现了</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>What the voter said</source>
        <translation>群众怎么说</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Each answers for itself</source>
        <translation>分别办理</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Words to the unit</source>
        <translation>交办意见</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Which unit</source>
        <translation>是哪个单位</translation>
    </message>
    <message>
        <source>Who rates</source>
        <translation>谁来评价</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>评价原话</translation>
    </message>
    <message>
        <source>No rating because</source>
        <translation>无法评价</translation>
    </message>
    <message>
        <source>How it was asked</source>
        <translation>回访方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>办结说明</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以留空</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>记下备注</translation>
    </message>
    <message>
        <source>What has to be changed</source>
        <translation>需要修改的地方</translation>
    </message>
    <message>
        <source>needed when a point is missing</source>
        <translation>有一项不符合时必填</translation>
    </message>
    <message>
        <source>Why nobody checked the reply</source>
        <translation>不审核的原因</translation>
    </message>
    <message>
        <source>needed when nobody did</source>
        <translation>没有审核时必填</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>同一事项</translation>
    </message>
    <message>
        <source>Which link</source>
        <translation>解除哪一项关联</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法规名称与条款</translation>
    </message>
    <message>
        <source>What the person wishes</source>
        <translation>修改意见或建议</translation>
    </message>
    <message>
        <source>Number, words or initials of an open matter</source>
        <translation>输入在办事项的编号、文字或拼音首字母</translation>
    </message>
    <message>
        <source>needed without a call-back, or when dissatisfied</source>
        <translation>没有回访或群众不满意时要写明原因</translation>
    </message>
    <message>
        <source>instead of the person's own words</source>
        <translation>给承办单位看，代替原话</translation>
    </message>
</context>
<context>
    <name>ActNews</name>
    <message>
        <source>{actor} changed this matter: {at}</source>
        <translation>{actor}改了这条事项：{at}</translation>
    </message>
    <message>
        <source>{actor} merged this matter into another one: {at}</source>
        <translation>{actor}把这条事项并入了另一件：{at}</translation>
    </message>
    <message>
        <source>Merged into this matter meanwhile: {numbers}</source>
        <translation>刚有事项并入这一件：{numbers}</translation>
    </message>
    <message>
        <source>What you typed is still here. An answer counts for what was merged as well.</source>
        <translation>您写的还在。答复时，并入的事项一并答复。</translation>
    </message>
    <message>
        <source>What you typed is still here. F9 shows both.</source>
        <translation>您写的还在。按 F9 对照着看。</translation>
    </message>
    <message>
        <source>What is new since this form was opened</source>
        <translation>打开这张表之后的新内容</translation>
    </message>
    <message>
        <source>{at}  {verb}  {subject}</source>
        <translation>{at}　{verb}　{subject}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{number}: {sentence}</source>
        <translation>{number}：{sentence}</translation>
    </message>
</context>
<context>
    <name>AnnouncementSheet</name>
    <message>
        <source>Announcement of a reception day</source>
        <translation>代表接待日公告</translation>
    </message>
    <message>
        <source>[{year}] No. ____</source>
        <translation>〔{year}〕____号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>接待时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>接待地点</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>What is received</source>
        <translation>受理范围</translation>
    </message>
    <message>
        <source>What is not</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Opinions on the work of government, supervision commission, court and procuratorate; matters of daily life in this constituency; proposals for legislation.</source>
        <translation>对政府、监察委员会、法院、检察院工作的意见建议；本选区群众关心的生活事项；立法方面的意见建议。</translation>
    </message>
    <message>
        <source>Matters before a court, in arbitration or administrative review, and those concluded by law, are explained and guided to the body in charge.</source>
        <translation>正在诉讼、仲裁、行政复议的事项和已经依法终结的事项，由工作人员说明，并引导到主管机关办理。</translation>
    </message>
    <message>
        <source>Deputies of the people's congress will receive voters and residents at {station}. Everybody is welcome.</source>
        <translation>人大代表将在{station}接待选民和群众，听取意见建议，欢迎前来反映。现将有关事项公告如下：</translation>
    </message>
</context>
<context>
    <name>ArchiveSheet</name>
    <message>
        <source>Archive file</source>
        <translation>选民接待案卷</translation>
    </message>
    <message>
        <source>Matters received in {year}</source>
        <translation>{year} 年度选民接待事项</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>立卷单位</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>案卷号</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} 至 {until}</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>{count} matters</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>立卷人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>立卷日期</translation>
    </message>
    <message>
        <source>{count} matters of {year} are still open and not in this file.</source>
        <translation>{year} 年还有 {count} 件没有办结，不在本卷内。</translation>
    </message>
    <message>
        <source>Index of the file</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>责任者</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>AssignmentSlip</name>
    <message>
        <source>Assignment slip</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>Assignment slip (again)</source>
        <translation>交办单（重办）</translation>
    </message>
    <message>
        <source>Handled again</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Round {round}, after slip {number}</source>
        <translation>第 {round} 轮，原交办单 {number}</translation>
    </message>
    <message>
        <source>Round {round}</source>
        <translation>第 {round} 轮</translation>
    </message>
    <message>
        <source>Part 1, stub</source>
        <translation>第一联　存根</translation>
    </message>
    <message>
        <source>Part 2, for the unit</source>
        <translation>第二联　承办</translation>
    </message>
    <message>
        <source>Part 3, feedback</source>
        <translation>第三联　反馈</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Assisting units</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>分别办理</translation>
    </message>
    <message>
        <source>Matter number</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>反映时间</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>事项摘要</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>交办意见</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>签发人：</translation>
    </message>
    <message>
        <source>Clerk:</source>
        <translation>经办人：</translation>
    </message>
    <message>
        <source>Endorsed by:</source>
        <translation>批示人：</translation>
    </message>
    <message>
        <source>Contact and phone</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Issuing body (seal):</source>
        <translation>交办单位（印章）：</translation>
    </message>
    <message>
        <source>Handling unit (seal):</source>
        <translation>承办单位（印章）：</translation>
    </message>
    <message>
        <source>Speak with the person, answer in writing in time and return part 3.</source>
        <translation>办理中与反映人见面或通话，在期限前书面答复，并交回第三联。</translation>
    </message>
    <message>
        <source>Every unit answers for itself in writing and returns its own part 3.</source>
        <translation>各单位分别书面答复，各自交回第三联。</translation>
    </message>
    <message>
        <source>The opinion goes to the lead unit, which answers for all.</source>
        <translation>会办意见送主办单位，由主办单位统一答复。</translation>
    </message>
    <message>
        <source>More time is asked for in writing before the deadline, once at most.</source>
        <translation>不能按期办结的，到期前书面申请延期，延期以一次为限。</translation>
    </message>
    <message>
        <source>The person asked for confidence: tell nobody who raised the matter.</source>
        <translation>反映人要求保密，不得向他人透露。</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}．{text}</translation>
    </message>
    <message>
        <source>Receipt of the assignment slip</source>
        <translation>交办单回执</translation>
    </message>
    <message>
        <source>{number} ({title}) has arrived:</source>
        <translation>{number}（{title}）已收到，办理意见：</translation>
    </message>
    <message>
        <source>□ signed for  □ returned, because ____________, should go to ____________</source>
        <translation>□ 签收　　□ 退回，理由：__________________，建议承办单位：______________</translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation>签收人：</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期：</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>□ {letter} {word}</source>
        <translation>□ {letter} {word}</translation>
    </message>
    <message>
        <source>□ met in person  □ by phone  □ in writing</source>
        <translation>□ 面商　□ 电话　□ 书面</translation>
    </message>
    <message>
        <source>Told how</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>Next reply (B, C)</source>
        <translation>再次答复</translation>
    </message>
    <message>
        <source>Handler and phone</source>
        <translation>承办人电话</translation>
    </message>
    <message>
        <source>Leader (signature):</source>
        <translation>分管负责人（签名）：</translation>
    </message>
    <message>
        <source>Sign within {days} working days. What is not the unit's duty goes back in the same time, with the reason and the unit it should go to.</source>
        <translation>收到后 {days} 个工作日内签收；不属于本单位职责的，同期退回，写明理由和建议承办单位。</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Several units have it, and each signs for itself. Open it and sign for one unit after the other.</source>
        <translation>这件事有几个单位，每个单位各自签收。请打开后逐个签收。</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Handle</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>These matters have no step in common</source>
        <translation>所选事项没有共同的下一步</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>BatchSigning</name>
    <message>
        <source>{n} cannot be signed for together and are left as they are:</source>
        <translation>有 {n} 件不能一起签收，保持原样：</translation>
    </message>
    <message>
        <source>{n} more for reasons of this kind.</source>
        <translation>另有 {n} 件情况类似。</translation>
    </message>
</context>
<context>
    <name>BatchUrging</name>
    <message>
        <source>{n} matters are urged by phone, at {units} units.</source>
        <translation>电话催办 {n} 件，涉及 {units} 个单位。</translation>
    </message>
    <message>
        <source>{n} of “{slip}” are made out, to {units} units.</source>
        <translation>开出{slip} {n} 份，发给 {units} 个单位。</translation>
    </message>
    <message>
        <source>None of them can be urged this way now.</source>
        <translation>选中的事项现在都不能这样催。</translation>
    </message>
    <message>
        <source>{n} cannot be urged this way and are left as they are:</source>
        <translation>有 {n} 件现在不能这样催，保持原样：</translation>
    </message>
    <message>
        <source>{n} more for reasons of this kind.</source>
        <translation>另有 {n} 件情况类似。</translation>
    </message>
    <message>
        <source>{number} is urged at {units}.</source>
        <translation>{number}：催办{units}。</translation>
    </message>
    <message>
        <source>{n} more are urged at other units than the list names.</source>
        <translation>另有 {n} 件也是催办几个单位。</translation>
    </message>
    <message>
        <source>{n} units cannot be urged this way now and are skipped:</source>
        <translation>有 {n} 个单位现在不能这样催，跳过：</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Printing: {paper}</source>
        <translation>批量打印：{paper}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>第 {done} 件，共 {total} 件</translation>
    </message>
    <message numerus="yes">
        <source>%n did not come out:</source>
        <translation>
            <numerusform>%n 件没有打出来：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not begun.</source>
        <translation>
            <numerusform>剩下 %n 件没有打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed as codes: {codes}.</source>
        <translation>有的字没有字形，印成了编码：{codes}。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>一件也没有打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n kept as PDF: {name}.</source>
        <translation>
            <numerusform>%n 件已存为 PDF：{name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed.</source>
        <translation>
            <numerusform>已打印 %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWork</name>
    <message numerus="yes">
        <source>{act}: %n matters</source>
        <translation>
            <numerusform>{act}：共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>{act}: %n matters done</source>
        <translation>
            <numerusform>{act}：%n 件已办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not done.</source>
        <translation>
            <numerusform>另有 %n 件没有办成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left as they are.</source>
        <translation>
            <numerusform>还有 %n 件没有动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who waits has no matter yet; register it first, then it can be marked</source>
        <translation>等候的群众还没有登记事项，登记后才能选中</translation>
    </message>
    <message>
        <source>What is marked has no step in common</source>
        <translation>选中的事项没有可以一起办的步骤，请分开办理</translation>
    </message>
    <message>
        <source>What was not done and still stands in this list is still marked.</source>
        <translation>没有办成、仍在这个列表里的继续选着。</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>One PDF file</source>
        <translation>一个 PDF 文件</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>登记日期从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>Reception day</source>
        <translation>接待日</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>for example 8:30–11:30</source>
        <translation>例如 8:30–11:30</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>names, a comma between</source>
        <translation>多位用顿号隔开</translation>
    </message>
    <message>
        <source>What is received</source>
        <translation>受理范围</translation>
    </message>
    <message>
        <source>What is not</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>{town} working committee of the standing committee of {county}</source>
        <translation>{county}人大常委会{town}工作委员会</translation>
    </message>
    <message>
        <source>Presidium of the people's congress of {town}</source>
        <translation>{town}人民代表大会主席团</translation>
    </message>
</context>
<context>
    <name>CallBack</name>
    <message>
        <source>{number} called back: {state}</source>
        <translation>{number}已回访：{state}</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>Case file</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Urges</source>
        <translation>催办和督办</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Feedback and satisfaction</source>
        <translation>反馈和满意度</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Full course</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>这张图片读不出来。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First deadline</source>
        <translation>最初期限</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>现行期限</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>是否超期</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>未超期</translation>
    </message>
    <message>
        <source>{days} working days late</source>
        <translation>超期 {days} 个工作日</translation>
    </message>
    <message>
        <source>Handled again</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Proposed handling</source>
        <translation>拟办意见</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分流途径</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>签收、退回、答复和交办意见</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>待批复</translation>
    </message>
    <message>
        <source>the voter was told</source>
        <translation>已告知反映人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>returned on {on}: {reason}</source>
        <translation>{on}退回：{reason}</translation>
    </message>
    <message>
        <source>should go to {unit}</source>
        <translation>建议交{unit}</translation>
    </message>
    <message>
        <source>signed for on {on} by {name}</source>
        <translation>{on}签收，签收人{name}</translation>
    </message>
    <message>
        <source>answered on {on}</source>
        <translation>{on}答复</translation>
    </message>
    <message>
        <source>ended on {on}</source>
        <translation>{on}终止</translation>
    </message>
    <message>
        <source>the deputy was told as well</source>
        <translation>已告知代表</translation>
    </message>
    <message>
        <source>attitude {attitude}, result {result}</source>
        <translation>态度{attitude}，结果{result}</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>still solved</source>
        <translation>仍然解决</translation>
    </message>
    <message>
        <source>not solved any more</source>
        <translation>出现反复</translation>
    </message>
    <message>
        <source>next reply by {on}</source>
        <translation>{on}前再次答复</translation>
    </message>
    <message>
        <source>handler {name}</source>
        <translation>承办人 {name}</translation>
    </message>
    <message>
        <source>signed off by {name}</source>
        <translation>签发 {name}</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已盖章</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未盖章</translation>
    </message>
    <message>
        <source>copy to {name}</source>
        <translation>抄送 {name}</translation>
    </message>
    <message>
        <source>contact {name}</source>
        <translation>联系人 {name}</translation>
    </message>
    <message>
        <source>made out by {name}</source>
        <translation>经办 {name}</translation>
    </message>
    <message>
        <source>endorsed by {name}</source>
        <translation>批示 {name}</translation>
    </message>
    <message>
        <source>reply received on {on}</source>
        <translation>{on}收到答复</translation>
    </message>
    <message>
        <source>reply received</source>
        <translation>已收到答复</translation>
    </message>
    <message>
        <source>reply not received</source>
        <translation>未收到答复</translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>The clock of this computer may be wrong</source>
        <translation>电脑时间可能不对</translation>
    </message>
    <message>
        <source>{days} days before the newest record. Nothing was changed; check the date, then register.</source>
        <translation>比最近一笔记录早了 {days} 天。资料没有变动，请核对日期后再登记。</translation>
    </message>
    <message>
        <source>The clock of this computer was set back</source>
        <translation>电脑时间拨回过</translation>
    </message>
    <message>
        <source>It shows {now}; the newest record is of {newest}. Check the time.</source>
        <translation>电脑现在显示 {now}，最近一条记录是 {newest}。记录的先后不受影响，请核对时间。</translation>
    </message>
    <message>
        <source>Received later than now: {numbers}.</source>
        <translation>接待时间晚于现在的有：{numbers}。</translation>
    </message>
    <message numerus="yes">
        <source>Received later than now: {numbers} and others, %n in all.</source>
        <translation>
            <numerusform>接待时间晚于现在的有{numbers}等 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock is right now</source>
        <translation>现在的时间是对的</translation>
    </message>
</context>
<context>
    <name>ContactsOut</name>
    <message>
        <source>Export full contact details</source>
        <translation>导出完整联系方式</translation>
    </message>
    <message numerus="yes">
        <source>Contact details of %n matters</source>
        <translation>
            <numerusform>%n 件事项的联系方式</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact details {day}</source>
        <translation>联系方式 {day}</translation>
    </message>
    <message numerus="yes">
        <source>{name} wants to export names, phones and addresses of %n matters in full, unencrypted, to the file {file}.</source>
        <translation>
            <numerusform>{name}要把 %n 件事项的姓名、电话和住址完整导出到文件“{file}”，文件不加密。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree and export</source>
        <translation>确认并导出</translation>
    </message>
    <message numerus="yes">
        <source>Contact details of %n matters exported to {name}</source>
        <translation>
            <numerusform>已将 %n 件事项的联系方式导出到 {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>An act of two people, not masked</source>
        <translation>须两人同办，内容不遮盖</translation>
    </message>
    <message>
        <source>The matters that are marked in the list, or else the whole list that is open.</source>
        <translation>列表中有勾选时导出勾选的事项，没有勾选时导出当前列表的全部事项。</translation>
    </message>
    <message>
        <source>Confidential and anonymous visitors stand in the file without name and phone; reports of wrongdoing are left out.</source>
        <translation>要求保密和匿名的来访人不写姓名和电话；检举事项不导出。</translation>
    </message>
    <message>
        <source>The file is an Excel workbook and not encrypted. A colleague has to agree with the own passphrase; the journal keeps both names and how many contacts left.</source>
        <translation>文件为 Excel 工作簿，不加密。须由另一位同事用自己的口令确认；操作记录会记下两人姓名和导出件数。</translation>
    </message>
</context>
<context>
    <name>ContactsSheet</name>
    <message>
        <source>Contact details</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村、社区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>联络站</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Agreed to by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>保管要求</translation>
    </message>
    <message>
        <source>Personal data in full, not encrypted: keep it apart, pass it on to nobody, delete it after use. Confidential and anonymous visitors stand without name and phone; reports of wrongdoing are left out.</source>
        <translation>本文件含完整个人信息，未加密：请单独保管，不得转给他人，用后删除。要求保密和匿名的来访人不写姓名和电话；检举事项不在其中。</translation>
    </message>
</context>
<context>
    <name>ContextPane</name>
    <message>
        <source>{act}: {number}</source>
        <translation>{number}：{act}已记下</translation>
    </message>
    <message>
        <source>{number} assigned to {unit}</source>
        <translation>{number}已分派给{unit}</translation>
    </message>
    <message>
        <source>What was typed is still here. Read what is new below, then save again.</source>
        <translation>已填的内容还在。请看下方的最新情况，再存一次。</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>编号已复制</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Ticket {number}</source>
        <translation>已取号 {number}</translation>
    </message>
    <message>
        <source>Ticket {number} for {name}</source>
        <translation>已取号 {number}，{name}</translation>
    </message>
    <message>
        <source>Registration undone, {number}</source>
        <translation>已撤销登记，{number}</translation>
    </message>
    <message>
        <source>{left} is put aside, now {next}</source>
        <translation>{left}已放下，现在接待 {next}</translation>
    </message>
    <message>
        <source>{left} is put aside, the form is free for who comes</source>
        <translation>{left}已放下，表单空着，可以接待下一位</translation>
    </message>
    <message>
        <source>{next} waits on; the form is for who called or wrote</source>
        <translation>{next} 继续等候，这张表登记来电、来信等</translation>
    </message>
    <message>
        <source>Now {next}</source>
        <translation>现在接待 {next}</translation>
    </message>
    <message>
        <source>Nobody else waits; register at once, or draw a ticket (F4)</source>
        <translation>没有别人在等，可以直接登记，或按 F4 取号</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>By {on}</source>
        <translation>{on}前</translation>
    </message>
    <message>
        <source>To be answered before {on}</source>
        <translation>请在 {on}前答复群众。</translation>
    </message>
    <message>
        <source>{n} working days left, to be answered before {on}</source>
        <translation>还有 {n} 个工作日，请在 {on}前答复群众。</translation>
    </message>
    <message>
        <source>The reply is due today, {on}</source>
        <translation>今天到期，{on}，请今天答复群众。</translation>
    </message>
    <message>
        <source>{n} working days late, the reply was due on {on}</source>
        <translation>已逾期 {n} 个工作日，应在 {on}前答复。</translation>
    </message>
    <message>
        <source>The unit promised to answer again by {on}</source>
        <translation>承诺在 {on}前再次答复群众。</translation>
    </message>
    <message>
        <source>The promised answer is due today, {on}</source>
        <translation>承诺再次答复的日期就是今天，{on}，请今天答复群众。</translation>
    </message>
    <message>
        <source>{n} working days left, the unit promised to answer again by {on}</source>
        <translation>还有 {n} 个工作日，承诺在 {on}前再次答复群众。</translation>
    </message>
    <message>
        <source>{n} working days late, the unit promised to answer again by {on}</source>
        <translation>已逾期 {n} 个工作日，承诺在 {on}前再次答复。</translation>
    </message>
    <message>
        <source>{subject} · {actor}</source>
        <translation>{subject} · {actor}</translation>
    </message>
    <message>
        <source>{rater}: attitude {attitude}, result {result}</source>
        <translation>{rater}：态度{attitude}，结果{result}</translation>
    </message>
    <message>
        <source>to be answered by {on}</source>
        <translation>{on}前答复</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>第 {n} 轮</translation>
    </message>
    <message>
        <source>{channel}, assigned to {unit}</source>
        <translation>{channel}，分派给{unit}</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add to the reply</source>
        <translation>补充答复</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>收回延期申请</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Print the receipt of {n}</source>
        <translation>打印 {n} 的回执</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>More about this matter</source>
        <translation>这件事项的其他操作</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Choose a matter</source>
        <translation>选一件事项看经过</translation>
    </message>
    <message>
        <source>Enter on a row of the list opens it. A scanned receipt does too.</source>
        <translation>在列表里按回车打开，也可以扫回执上的条码。</translation>
    </message>
    <message>
        <source>Look at it first</source>
        <translation>先预览</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Let the visitor rate it here</source>
        <translation>由来访人自己评价</translation>
    </message>
    <message>
        <source>The number, days, classes and scores are kept.</source>
        <translation>编号、日期、分类和评分保留。</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>清除个人信息…</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>{name} wants to erase the personal data of {whose}, matter {number}: {what}. Reason: {reason}. It cannot be taken back.</source>
        <translation>{name}要清除{whose}（{number}）的个人信息，涉及{what}，理由是“{reason}”。清除后不能恢复。</translation>
    </message>
    <message>
        <source>Agree, erase</source>
        <translation>确认并清除</translation>
    </message>
    <message numerus="yes">
        <source>Erased: %n records. The stations erase it with the next bundle.</source>
        <translation>
            <numerusform>已清除 %n 条记录中的个人信息；各站收到区里的下一个数据包后清除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased: %n records. Elsewhere it acts once the district has confirmed it.</source>
        <translation>
            <numerusform>已清除 %n 条记录中的个人信息；其他站和区里等区里确认后清除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingDialog</name>
    <message>
        <source>Erase personal data</source>
        <translation>清除个人信息</translation>
    </message>
    <message>
        <source>Go on: a second person agrees</source>
        <translation>下一步：另一人确认</translation>
    </message>
    <message>
        <source>Do not erase</source>
        <translation>不清除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>It is kept: write neither name nor telephone number.</source>
        <translation>理由会长期保留，不要写姓名和电话。</translation>
    </message>
    <message>
        <source>What is said of {name} in these records goes, wherever it was typed:</source>
        <translation>下列记录中写到的{name}的个人信息将全部清除，写在哪一栏都一样：</translation>
    </message>
    <message>
        <source>Kept: numbers, days, classes, scores and the units that handled it. Counts, deadlines and satisfaction in the figures do not change.</source>
        <translation>保留编号、日期、分类、评分和办理单位；件数、时限和满意度的统计不变。</translation>
    </message>
    <message>
        <source>It cannot be taken back.</source>
        <translation>清除后不能恢复。</translation>
    </message>
    <message>
        <source>Other stations and the district erase it once the district confirms.</source>
        <translation>其他站和区里要等区里确认后才清除。</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The stations erase it with the next bundle from here.</source>
        <translation>各站收到本机的下一个数据包后清除。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Raised by</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>还没分派</translation>
    </message>
    <message>
        <source>of public interest</source>
        <translation>涉及公共利益</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Concerned</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>关联事项</translation>
    </message>
    <message>
        <source>Same visit</source>
        <translation>同次来访</translation>
    </message>
    <message>
        <source>{name}, {n} people</source>
        <translation>{name} 等 {n} 人</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>检举内容</translation>
    </message>
</context>
<context>
    <name>FilterDesk</name>
    <message>
        <source>Filter matters</source>
        <translation>筛选事项</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>筛选改名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Filter “{name}” removed</source>
        <translation>筛选“{name}”已移除</translation>
    </message>
    <message>
        <source>Filter matters…</source>
        <translation>筛选事项…</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>保存这个筛选…</translation>
    </message>
    <message>
        <source>Rename this filter…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除这个筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter kept as “{name}”; the funnel and Ctrl+K open it again</source>
        <translation>筛选“{name}”已保存，可从漏斗或 Ctrl+K 打开</translation>
    </message>
    <message>
        <source>{name}: {filter}</source>
        <translation>{name}：{filter}</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Not now</source>
        <translation>先不筛选</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>All open ones</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Way it came</source>
        <translation>反映方式</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村、社区</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>接待日期从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Only those I recorded</source>
        <translation>只看本人登记的</translation>
    </message>
    <message>
        <source>Only those without a unit</source>
        <translation>只看单位待定的</translation>
    </message>
    <message>
        <source>Keep under the name</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以留空</translation>
    </message>
    <message>
        <source>received from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>received until {day}</source>
        <translation>{day}止</translation>
    </message>
    <message>
        <source>recorded by me</source>
        <translation>本人登记</translation>
    </message>
    <message>
        <source>unit not settled</source>
        <translation>承办单位待定</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已不在名单</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>FormFiles</name>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>or drop it on the form, or paste a picture</source>
        <translation>也可以拖到表单上，或粘贴图片</translation>
    </message>
    <message>
        <source>{title} taken out</source>
        <translation>已移除“{title}”</translation>
    </message>
</context>
<context>
    <name>Handed</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>More about this form</source>
        <translation>这份表单的更多操作</translation>
    </message>
    <message>
        <source>Let the visitor fill it in</source>
        <translation>由来访人自己填写</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>您来反映什么？</translation>
    </message>
    <message>
        <source>Write in your own words. Our colleague goes through it with you afterwards.</source>
        <translation>用自己的话写就好。写完后由工作人员和您一起核对。</translation>
    </message>
    <message>
        <source>Thank you. Give the computer back to our colleague.</source>
        <translation>谢谢您。请把电脑交还工作人员。</translation>
    </message>
    <message>
        <source>How satisfied are you?</source>
        <translation>您对办理满意吗？</translation>
    </message>
    <message>
        <source>Thank you for your rating. Give the computer back to our colleague.</source>
        <translation>谢谢您的评价。请把电脑交还工作人员。</translation>
    </message>
</context>
<context>
    <name>ImportBeginning</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>By a mapping file…</source>
        <translation>按映射文件…</translation>
    </message>
    <message>
        <source>Every row is shown with what would come of it; nothing is written before you agree.
Excel (.xlsx, .xls), WPS, and CSV files; at most 50,000 rows.
Files of other platforms (CSV, JSON) are read by a mapping file.</source>
        <translation>先逐行预览结论和原因，确认之前不会写入。
可以用 Excel、WPS 表格（.xlsx、.xls）或 CSV 文件，最多 50,000 行。
其他平台给的 CSV、JSON 文件，按映射文件导入。</translation>
    </message>
    <message>
        <source>Choose the ledger to take in</source>
        <translation>选择要导入的台账</translation>
    </message>
    <message>
        <source>Mapping files</source>
        <translation>映射文件</translation>
    </message>
    <message>
        <source>Choose the mapping file</source>
        <translation>选择映射文件</translation>
    </message>
    <message>
        <source>Files of the platform</source>
        <translation>平台的文件</translation>
    </message>
    <message>
        <source>Choose the file of the platform</source>
        <translation>选择平台给的文件</translation>
    </message>
    <message>
        <source>Take the newest import back…</source>
        <translation>撤销最近一次导入…</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}：{reason}</translation>
    </message>
    <message>
        <source>Changes {columns}</source>
        <translation>修改{columns}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Empties {columns}, the cell is blank</source>
        <translation>清空{columns}（单元格空着）</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>{added} added, {updated} corrected</source>
        <translation>已导入：新增 {added} 件，更新 {updated} 件</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入，行数多时要等一会儿</translation>
    </message>
    <message>
        <source>Import taken back: {voided} withdrawn, {restored} as before, {kept} kept</source>
        <translation>已撤销导入：撤下 {voided} 件，恢复 {restored} 件，后来改过的 {kept} 件保留</translation>
    </message>
    <message>
        <source>{said}: {numbers}</source>
        <translation>{said}：{numbers}</translation>
    </message>
    <message>
        <source>There is no import to take back.</source>
        <translation>没有可以撤销的导入。</translation>
    </message>
    <message>
        <source>{source}, imported {moment}: {added} added, {updated} corrected. What somebody touched since stays.</source>
        <translation>{source}，{moment} 导入：新增 {added} 件，更新 {updated} 件。后来有人动过的会保留。</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>先不撤销</translation>
    </message>
</context>
<context>
    <name>InquiryForm</name>
    <message>
        <source>Inquiry form on the handling</source>
        <translation>办理情况征询意见表</translation>
    </message>
    <message>
        <source>Copy 1, to the station</source>
        <translation>第一份　交本站</translation>
    </message>
    <message>
        <source>Copy 2, to the unit</source>
        <translation>第二份　交承办单位</translation>
    </message>
    <message>
        <source>Reply letter</source>
        <translation>答复函</translation>
    </message>
    <message>
        <source>□ received, on ____________  □ not received</source>
        <translation>□ 收到，收到时间：______年____月____日　　□ 没有收到</translation>
    </message>
    <message>
        <source>Contact before</source>
        <translation>办理前沟通</translation>
    </message>
    <message>
        <source>□ visit  □ phone  □ letter  □ none</source>
        <translation>□ 上门　　□ 电话　　□ 来信　　□ 没有</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>□ satisfied  □ fairly satisfied  □ not satisfied</source>
        <translation>□ 满意　　□ 基本满意　　□ 不满意</translation>
    </message>
    <message>
        <source>Opinion (what is not satisfactory)</source>
        <translation>意见建议（不满意的请说明）</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>签名：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Two copies: one goes to the station, one to the handling unit.</source>
        <translation>本表一式两份，一份交联络站，一份交承办单位。电话回访的，由回访人代填并注明。</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接待时间</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>反映方式</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村、社区</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>诉求性质</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>事项层级</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>事发地点</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Proposed handling</source>
        <translation>拟办意见</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Machine number</source>
        <translation>机器编号</translation>
    </message>
    <message>
        <source>Version of the record</source>
        <translation>记录版本</translation>
    </message>
    <message>
        <source>Ledger of matters</source>
        <translation>民情事项台账</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>联络站</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Names and phones are masked; words of confidential matters and reports are left out.</source>
        <translation>姓名、电话已打码；保密事项和举报的反映内容没有导出。</translation>
    </message>
    <message>
        <source>Taking it back in</source>
        <translation>改好后导回</translation>
    </message>
    <message>
        <source>Changes in the columns marked below are taken over by the program after a preview. The hidden last two columns tell which matter a row is; leave them as they are.</source>
        <translation>下面注明可以改的列，改好后可以导回，先预览再写入。最后两列是隐藏的，用来认出每一行是哪件事项，请不要改动。</translation>
    </message>
    <message>
        <source>may be corrected here</source>
        <translation>可以在表里改</translation>
    </message>
    <message>
        <source>follows from the handling, shown only</source>
        <translation>由办理经过生成，只供查看</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>The list: {view}</source>
        <translation>列表：{view}</translation>
    </message>
    <message>
        <source>Received from {first} to {last}</source>
        <translation>{first} 至 {last} 登记</translation>
    </message>
    <message>
        <source>In the person's words</source>
        <translation>反映内容</translation>
    </message>
</context>
<context>
    <name>LedgerDesk</name>
    <message>
        <source>Export the ledger…</source>
        <translation>导出台账…</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Export full contact details…</source>
        <translation>导出完整联系方式…</translation>
    </message>
</context>
<context>
    <name>LedgerIn</name>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>By a mapping file…</source>
        <translation>按映射文件…</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n rows that may be here already</source>
        <translation>
            <numerusform>可能已在本站的 %n 行先不导</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerOut</name>
    <message>
        <source>Received within a period</source>
        <translation>某段时间内登记的</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>CSV (UTF-8, opens in Excel and WPS)</source>
        <translation>CSV（UTF-8，Excel 和 WPS 都能打开）</translation>
    </message>
    <message>
        <source>CSV (GB18030, for older programs)</source>
        <translation>CSV（GB18030，给旧软件用）</translation>
    </message>
    <message>
        <source>Which matters</source>
        <translation>导出哪些</translation>
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
        <source>Form of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Ledger {day}</source>
        <translation>民情事项台账 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n matters exported to {name}</source>
        <translation>
            <numerusform>已导出 %n 件到 {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>正在读取 {done} / {total}</translation>
    </message>
    <message>
        <source>Names and phones masked</source>
        <translation>姓名、电话打码</translation>
    </message>
    <message>
        <source>Every export is noted in the journal. A ledger that was corrected in Excel or WPS can be taken in again; only the cells that were changed are.</source>
        <translation>每次导出都会记入日志。用 Excel 或 WPS 改好的台账可以再导入，只更新改动过的格子。</translation>
    </message>
    <message>
        <source>What meets the filter: {filter}</source>
        <translation>筛选结果：{filter}</translation>
    </message>
    <message>
        <source>By a mapping file, for another platform</source>
        <translation>按映射文件（给其他平台）</translation>
    </message>
    <message>
        <source>Mapping files</source>
        <translation>映射文件</translation>
    </message>
    <message>
        <source>Choose the mapping file</source>
        <translation>选择映射文件</translation>
    </message>
    <message>
        <source>{name} cannot be used</source>
        <translation>{name} 不能用</translation>
    </message>
    <message>
        <source>{name} wants to export matters with names, phones or addresses in full, unencrypted, for {platform} to the file {file}.</source>
        <translation>{name}要为“{platform}”导出事项，带完整的姓名、电话或住址，文件“{file}”不加密。</translation>
    </message>
    <message>
        <source>Agree and export</source>
        <translation>确认并导出</translation>
    </message>
</context>
<context>
    <name>LedgerSheet</name>
    <message>
        <source>Ledger of matters</source>
        <translation>民情事项台账</translation>
    </message>
    <message>
        <source>As of {at}</source>
        <translation>截至 {at}</translation>
    </message>
    <message>
        <source>Received from {since} to {until}</source>
        <translation>{since} 至 {until}登记</translation>
    </message>
    <message>
        <source>List: {view}</source>
        <translation>列表：{view}</translation>
    </message>
    <message>
        <source>Chosen matters</source>
        <translation>所选事项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{matters} matters, {replied} replied, {closed} ended, {late} late</source>
        <translation>{matters} 件，已答复 {replied} 件，已办结 {closed} 件，超期 {late} 件</translation>
    </message>
    <message>
        <source>Class {counts}</source>
        <translation>结果 {counts}</translation>
    </message>
    <message>
        <source>{rated} rated, satisfied or fairly satisfied {satisfied} ({share})</source>
        <translation>已评价 {rated} 件，满意和基本满意 {satisfied} 件（{share}）</translation>
    </message>
    <message>
        <source>There are no matters.</source>
        <translation>没有事项。</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>Checked at the counter while registering</source>
        <translation>窗口登记时当面核对</translation>
    </message>
    <message numerus="yes">
        <source>came %n times before</source>
        <translation>
            <numerusform>来过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>第一次来</translation>
    </message>
    <message>
        <source>phone ends {tail}, {times}</source>
        <translation>手机尾号 {tail}，{times}</translation>
    </message>
</context>
<context>
    <name>LoopFacts</name>
    <message>
        <source>Slips</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延至</translation>
    </message>
    <message>
        <source>First deadline</source>
        <translation>原定期限</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>逾期答复</translation>
    </message>
    <message>
        <source>Handled again</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>第 {n} 轮</translation>
    </message>
    <message>
        <source>handed over {on}</source>
        <translation>{on}交办</translation>
    </message>
    <message>
        <source>answered {on}</source>
        <translation>{on}答复</translation>
    </message>
    <message>
        <source>rated {on}</source>
        <translation>{on}评价</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>To be done now</source>
        <translation>当前应办</translation>
    </message>
    <message>
        <source>Sort and hand over by</source>
        <translation>研判分流期限</translation>
    </message>
    <message>
        <source>Look at it again from</source>
        <translation>回头看日期</translation>
    </message>
    <message>
        <source>signs or returns by {on}</source>
        <translation>签收或退回至 {on}</translation>
    </message>
    <message>
        <source>the unit has until {on}</source>
        <translation>单位时限至 {on}</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{rater}: attitude {attitude}, result {result}</source>
        <translation>{rater}：态度{attitude}，结果{result}</translation>
    </message>
    <message>
        <source>{rater}: {unable}</source>
        <translation>{rater}：{unable}</translation>
    </message>
    <message>
        <source>reply received on {on}</source>
        <translation>{on}收到答复</translation>
    </message>
    <message>
        <source>reply received</source>
        <translation>已收到答复</translation>
    </message>
    <message>
        <source>reply not received</source>
        <translation>未收到答复</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>withdrawn or given anew</source>
        <translation>已撤回或改派</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>returned, should go to {unit}</source>
        <translation>已退回，建议由{unit}办理</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Check of the reply</source>
        <translation>答复审核</translation>
    </message>
    <message>
        <source>Waits for a colleague</source>
        <translation>待同事审核</translation>
    </message>
    <message>
        <source>Passed, by {name}</source>
        <translation>{name}审核通过</translation>
    </message>
    <message>
        <source>Sent back by {name}, missing: {points}</source>
        <translation>{name}退回修改，缺：{points}</translation>
    </message>
    <message>
        <source>Nobody: {reason}</source>
        <translation>未审核：{reason}</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>By a colleague: who registered or handled it does not ask</source>
        <translation>由同事回访，登记和经办的人不能自己回访</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Still to be told the outcome, before the matter is closed</source>
        <translation>还没有告知办理结果，办结前要告知</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>涉及范围</translation>
    </message>
    <message>
        <source>{n} matters, {people} people concerned</source>
        <translation>{n} 件事项，涉及 {people} 人</translation>
    </message>
    <message>
        <source>Took in</source>
        <translation>并入了</translation>
    </message>
    <message>
        <source>Repeated by</source>
        <translation>后续重复件</translation>
    </message>
</context>
<context>
    <name>MappingFile</name>
    <message>
        <source>{place}: {fault}</source>
        <translation>{place}：{fault}</translation>
    </message>
    <message>
        <source>and {count} more; mend these first</source>
        <translation>还有 {count} 处，先改好这些</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Print papers of this list…</source>
        <translation>批量打印本列表…</translation>
    </message>
    <message>
        <source>Print the ledger…</source>
        <translation>打印台账…</translation>
    </message>
    <message>
        <source>Announce a reception day…</source>
        <translation>接待日公告…</translation>
    </message>
    <message>
        <source>Print archive cover and index…</source>
        <translation>归档封面和目录…</translation>
    </message>
    <message>
        <source>The list is empty, there is nothing to print</source>
        <translation>列表是空的，没有可打印的</translation>
    </message>
    <message numerus="yes">
        <source>Papers of %n matter(s)</source>
        <translation>
            <numerusform>批量打印 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledger of matters</source>
        <translation>民情事项台账</translation>
    </message>
    <message>
        <source>Archive of a year</source>
        <translation>年度归档</translation>
    </message>
    <message>
        <source>Announcement of a reception day</source>
        <translation>代表接待日公告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不打印</translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message>
        <source>{handling} have no answer though its day has passed (also those merged into another matter); {promises} were answered and the day promised for the next answer has passed. Answered and merged matters are not counted as open.</source>
        <translation>办理逾期 {handling}：过了期限还没有答复，并入其他事项的也算。承诺逾期 {promises}：已经答复，承诺再次答复的日期已过。已经答复和并入其他事项的不算“在办”。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Matter receipt</source>
        <translation>事项登记回执</translation>
    </message>
    <message>
        <source>Reprint {count}</source>
        <translation>补打第 {count} 次</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Cut along this line</source>
        <translation>沿此线裁开</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Received by deputy</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Same visit</source>
        <translation>同次登记</translation>
    </message>
    <message>
        <source>Came to the station</source>
        <translation>到站来访</translation>
    </message>
    <message>
        <source>Kept confidential on request</source>
        <translation>应本人要求保密</translation>
    </message>
    <message>
        <source>Prefers not to be named</source>
        <translation>不愿留名</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>{name}, {count} people</source>
        <translation>{name} 等 {count} 人</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{name} ({level})</source>
        <translation>{name}（{level}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>By {on} ({weekday})</source>
        <translation>{on}（{weekday}）前</translation>
    </message>
    <message>
        <source>{days} working days from registration</source>
        <translation>自登记起 {days} 个工作日</translation>
    </message>
    <message>
        <source>{days} working days from {on}</source>
        <translation>自 {on}起 {days} 个工作日</translation>
    </message>
    <message>
        <source>holidays may move it</source>
        <translation>遇节假日以本站通知为准</translation>
    </message>
    <message>
        <source>Answered on the spot</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Recorded only</source>
        <translation>仅作记录</translation>
    </message>
    <message>
        <source>You will be told once a unit is named</source>
        <translation>分派后告知</translation>
    </message>
    <message>
        <source>Ask for progress at the station or by phone.</source>
        <translation>凭编号到站、来电都可以查进度。</translation>
    </message>
    <message>
        <source>No reply in time? Call the duty phone.</source>
        <translation>到期没有收到答复，请拨打值班电话。</translation>
    </message>
    <message>
        <source>You are welcome to rate the handling afterwards.</source>
        <translation>办结后欢迎您给这次办理打分。</translation>
    </message>
    <message>
        <source>Signature of the person</source>
        <translation>反映人签字</translation>
    </message>
    <message>
        <source>Duty phone {phone}</source>
        <translation>值班电话 {phone}</translation>
    </message>
    <message>
        <source>Printed {at}</source>
        <translation>打印 {at}</translation>
    </message>
    <message>
        <source>Printed {at}  {by}</source>
        <translation>打印 {at}　{by}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>(in full on the registration form)</source>
        <translation>……（全文见登记表）</translation>
    </message>
    <message>
        <source>Code to ask with</source>
        <translation>查询码</translation>
    </message>
    <message>
        <source>No name was kept. Only this code tells how far the matter has come; keep it safe.</source>
        <translation>未留姓名。凭此码可查询办理进度，请妥善保管。</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Voter's copy</source>
        <translation>交群众联</translation>
    </message>
    <message>
        <source>Station's copy</source>
        <translation>本站存根联</translation>
    </message>
    <message>
        <source>Clerk's signature</source>
        <translation>经办人签字</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Print receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Print the whole phone number</source>
        <translation>印上完整手机号</translation>
    </message>
    <message>
        <source>The middle of the phone number is masked</source>
        <translation>默认遮住手机号中间四位</translation>
    </message>
    <message>
        <source>A3 for the wall</source>
        <translation>A3 张贴</translation>
    </message>
    <message>
        <source>A4 across</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>{count} matters</source>
        <translation>{count} 件</translation>
    </message>
</context>
<context>
    <name>PictureOut</name>
    <message>
        <source>Picture printed</source>
        <translation>图片已打印</translation>
    </message>
    <message>
        <source>No printer was found; the picture was kept as {file}</source>
        <translation>没有找到打印机，图片已存为 {file}</translation>
    </message>
    <message>
        <source>Copy saved as {file}</source>
        <translation>副本已存为 {file}</translation>
    </message>
</context>
<context>
    <name>PrivacyNote</name>
    <message>
        <source>Neither name, phone nor hour is kept. The receipt carries a code; with it alone the person can ask later how far the matter has come.</source>
        <translation>不留姓名、电话和时刻。回执上有查询码，凭码可查询办理进度。</translation>
    </message>
    <message>
        <source>Name, phone and address are sealed. No list and no paper names the person; only the station head and named handlers can open them, and each opening is recorded.</source>
        <translation>姓名、电话、住址将密封保存，列表和纸件上都不出现。只有站长和指定承办人可以启封，每次启封都有记录。</translation>
    </message>
    <message>
        <source>Without name and phone it is filed as anonymous; then only the code on the receipt leads back.</source>
        <translation>没有姓名和电话，将按匿名登记，以后只能凭回执上的查询码查询。</translation>
    </message>
    <message>
        <source>What is kept: name, way to reach the person, what they said. What for: handling and answering this matter. How long: for the retention time of the station, then it is deleted. Rights: to look it up, to have it corrected, copied or deleted. Nothing leaves this station but to the unit that handles the matter.</source>
        <translation>记录内容：姓名、联系方式和反映的情况。用途：办理和答复本事项。期限：按本站保存期限保存，到期删除。权利：可以查阅、更正、复制、删除。除交承办单位办理外，不提供给他人。</translation>
    </message>
    <message>
        <source>Notice on personal data ({version})</source>
        <translation>个人信息告知（{version}）</translation>
    </message>
    <message>
        <source>Words and files are sealed and the matter lies aside: it stands in no list for others, and the unit complained of never gets it.</source>
        <translation>检举内容和附件密封，事项单独存放：不进入他人的任何列表，也不交给被检举的单位。</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Prefers not to be named</source>
        <translation>不愿留名</translation>
    </message>
    <message>
        <source>Kept confidential</source>
        <translation>要求保密</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>(no request yet)</source>
        <translation>（未填事由）</translation>
    </message>
    <message>
        <source>{lead}, {name}, {line}, {tag}</source>
        <translation>{lead}，{name}，{line}，{tag}</translation>
    </message>
    <message>
        <source>{lead}, {name}, {line}, {tag}, reply by {on}</source>
        <translation>{lead}，{name}，{line}，{tag}，答复期限 {on}</translation>
    </message>
    <message>
        <source>{number} {name}
{line}</source>
        <translation>{number} {name}
{line}</translation>
    </message>
    <message>
        <source>Waiting {n}</source>
        <translation>等候中 {n}</translation>
    </message>
    <message>
        <source>in order of tickets</source>
        <translation>按取号顺序</translation>
    </message>
    <message>
        <source>Registered today {n}</source>
        <translation>今日已登记 {n}</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>newest first, anonymous on top</source>
        <translation>最新在前，匿名居首</translation>
    </message>
    <message>
        <source>newest first, without an hour at the day's end</source>
        <translation>最新在前，不记时刻的在当天末尾</translation>
    </message>
    <message>
        <source>without an hour at the day's end</source>
        <translation>不记时刻的在当天末尾</translation>
    </message>
    <message>
        <source>anonymous on top</source>
        <translation>匿名居首</translation>
    </message>
    <message>
        <source>{view} {n}</source>
        <translation>{view} {n}</translation>
    </message>
    <message>
        <source>soonest due first</source>
        <translation>期限近的在前</translation>
    </message>
    <message>
        <source>{n} more, found with Ctrl+K</source>
        <translation>还有 {n} 件，按 Ctrl+K 查找</translation>
    </message>
    <message>
        <source>Meet the filter {n}</source>
        <translation>符合筛选 {n}</translation>
    </message>
    <message>
        <source>longest waiting first</source>
        <translation>等得最久的在前</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>来访列表</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Queue</source>
        <translation>来访列表</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>今日来访</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Name for the ticket</source>
        <translation>取号人姓名</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>姓名，可不填，回车取号</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Name, request or number</source>
        <translation>姓名、诉求或编号</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Try other words, or clear the filter.</source>
        <translation>可以换个说法，或清除筛选。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Matters appear here once they are registered at the station.</source>
        <translation>站里登记后，事项会出现在这里。</translation>
    </message>
    <message>
        <source>Register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Nothing for you today yet</source>
        <translation>今天还没有与您有关的事项</translation>
    </message>
    <message>
        <source>Show the last day</source>
        <translation>看上一次的</translation>
    </message>
    <message>
        <source>People appear here once they take a ticket.
Calls and letters can be registered directly.</source>
        <translation>群众取号后会出现在这里。
也可以直接登记来电、来信。</translation>
    </message>
    <message>
        <source>Nobody has come today yet</source>
        <translation>今天还没有来访</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有在办事项</translation>
    </message>
    <message>
        <source>Nothing is due soon</source>
        <translation>没有临期事项</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>没有逾期事项</translation>
    </message>
    <message>
        <source>Nobody waits for a call</source>
        <translation>没有要回访的</translation>
    </message>
    <message>
        <source>Matters appear here by themselves when that changes.</source>
        <translation>有了会自动出现在这里。</translation>
    </message>
    <message>
        <source>More about this list</source>
        <translation>列表的更多操作</translation>
    </message>
    <message>
        <source>Filter matters</source>
        <translation>筛选事项</translation>
    </message>
    <message>
        <source>Ask for less with Ctrl+Shift+F, or clear the filter.</source>
        <translation>按 Ctrl+Shift+F 放宽条件，或清除筛选。</translation>
    </message>
    <message>
        <source>No matter meets the filter</source>
        <translation>没有符合筛选的事项</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Nothing can be registered now, because this station can only be read.</source>
        <translation>本站现在只供查看，暂时不能登记。</translation>
    </message>
    <message>
        <source>You look matters up here. Registering is for the people on duty at the station.</source>
        <translation>您在这里查看事项；登记由联络站值班人员办理。</translation>
    </message>
</context>
<context>
    <name>Receipt80</name>
    <message>
        <source>At</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>By</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Reply at the latest</source>
        <translation>最晚答复</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Show this code or name the number to ask for progress. No reply in time? Call</source>
        <translation>到站出示本条码或报编号都可以查进度。到期没有收到答复，请拨打</translation>
    </message>
    <message>
        <source>Show this code or name the number to ask for progress. Questions? Call</source>
        <translation>到站出示本条码或报编号都可以查进度。有疑问请拨打</translation>
    </message>
    <message>
        <source>Show this code or name the number to ask for progress.</source>
        <translation>到站出示本条码或报编号都可以查进度。</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>Registered {number}</source>
        <translation>已登记 {number}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换一位</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Next missing field</source>
        <translation>下一个还缺的字段</translation>
    </message>
    <message>
        <source>Register and print</source>
        <translation>登记并打印回执</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>只登记</translation>
    </message>
    <message>
        <source>Add a matter of the same visit</source>
        <translation>再加一件</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation>记录答复</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>分派、转办</translation>
    </message>
    <message>
        <source>Sort the matter</source>
        <translation>研判事项</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Call-back: satisfied</source>
        <translation>回访：满意</translation>
    </message>
    <message>
        <source>Call-back: mostly satisfied</source>
        <translation>回访：基本满意</translation>
    </message>
    <message>
        <source>Call-back: not satisfied</source>
        <translation>回访：不满意</translation>
    </message>
    <message>
        <source>Call-back: not reached</source>
        <translation>回访：未接通</translation>
    </message>
    <message>
        <source>Register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Filter matters</source>
        <translation>筛选事项</translation>
    </message>
    <message>
        <source>Link with the same matter</source>
        <translation>关联为同一事项</translation>
    </message>
    <message>
        <source>What a colleague changed</source>
        <translation>同事改了什么</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>{on} · {kind}</source>
        <translation>{on} · {kind}</translation>
    </message>
    <message>
        <source>{number} · {unit} · by {on}</source>
        <translation>{number} · {unit} · {on}前</translation>
    </message>
    <message>
        <source>{number} · registered {on}</source>
        <translation>{number} · {on}登记</translation>
    </message>
</context>
<context>
    <name>ReferencePane</name>
    <message>
        <source>For reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>follows what is typed</source>
        <translation>随填写自动更新</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>这位群众</translation>
    </message>
    <message>
        <source>Open matters like this</source>
        <translation>相近的在办事项</translation>
    </message>
    <message>
        <source>See that matter</source>
        <translation>看该事项</translation>
    </message>
    <message>
        <source>Same place, same category, registered {when}, {state}.</source>
        <translation>同一村社区、同类诉求，{when}登记，{state}。</translation>
    </message>
    <message>
        <source>May be the same as an open matter</source>
        <translation>可能与在办事项相同</translation>
    </message>
    <message>
        <source>At the station today</source>
        <translation>今日在站</translation>
    </message>
    <message>
        <source>Link with it</source>
        <translation>关联为同一事项</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不留名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村、社区</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>反映方式</translation>
    </message>
    <message>
        <source>Request in one sentence</source>
        <translation>一句话诉求</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>digits choose</source>
        <translation>可按数字键</translation>
    </message>
    <message>
        <source>Receiving deputy</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Answer given on the spot</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Kind of visitor</source>
        <translation>来访人类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄段</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Voter of this district</source>
        <translation>本选区选民</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Read out to the visitor</source>
        <translation>已宣读确认</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>诉求性质</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Place of the matter</source>
        <translation>发生地点</translation>
    </message>
    <message>
        <source>Weight of the matter</source>
        <translation>事项层级</translation>
    </message>
    <message>
        <source>Also receiving</source>
        <translation>同来接待</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>来访日期</translation>
    </message>
    <message>
        <source>if not today</source>
        <translation>不是今天才填</translation>
    </message>
    <message>
        <source>Keep confidential</source>
        <translation>要求保密</translation>
    </message>
    <message>
        <source>Also an opinion on a law</source>
        <translation>同时是立法意见</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法规名称与条款</translation>
    </message>
    <message>
        <source>received today</source>
        <translation>今天接待过</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>被反映单位</translation>
    </message>
    <message>
        <source>never handles the matter</source>
        <translation>不会承办本事项</translation>
    </message>
    <message>
        <source>May be the same matter</source>
        <translation>可能是同一事项</translation>
    </message>
    <message>
        <source>Alt+L links, Esc hides</source>
        <translation>Alt+L 关联，Esc 不再提示</translation>
    </message>
    <message>
        <source>in the person's own words</source>
        <translation>照原话记</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>the number comes with saving</source>
        <translation>编号保存后生成</translation>
    </message>
    <message>
        <source>{ticket} · {after}</source>
        <translation>{ticket} 号 · {after}</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换一位</translation>
    </message>
    <message>
        <source>Register and print</source>
        <translation>登记并打印回执</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>只登记</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>再加一件</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Reception registration form</source>
        <translation>选民接待登记表</translation>
    </message>
    <message>
        <source>Number: {number}</source>
        <translation>编号：{number}</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接待时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>接待地点</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>反映渠道</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Voter here</source>
        <translation>本选区选民</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>read out</source>
        <translation>已宣读确认</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄段</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>People</source>
        <translation>来访人数</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>民情分类</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>反映内容</translation>
    </message>
    <message>
        <source>Answer on the spot or proposal</source>
        <translation>代表当场
答复或
拟办意见</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>分流去向</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Fed back at</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Visitor (signature):</source>
        <translation>来访人（签名）：</translation>
    </message>
    <message>
        <source>Deputy (signature):</source>
        <translation>代表（签名）：</translation>
    </message>
    <message>
        <source>Recorder (signature):</source>
        <translation>记录人（签名）：</translation>
    </message>
    <message>
        <source>Date: ____________</source>
        <translation>　　　　　　　年　　月　　日</translation>
    </message>
    <message>
        <source>Course of handling</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>ReplyLetter</name>
    <message>
        <source>Class: {letter}</source>
        <translation>类别：{letter}</translation>
    </message>
    <message>
        <source>[{year}] No. ____</source>
        <translation>〔{year}〕____号</translation>
    </message>
    <message>
        <source>Reply concerning “{title}”</source>
        <translation>关于“{title}”的答复</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}同志：</translation>
    </message>
    <message>
        <source>Deputies {names}:</source>
        <translation>{names}代表：</translation>
    </message>
    <message>
        <source>To the person who raised the matter:</source>
        <translation>反映人：</translation>
    </message>
    <message>
        <source>The matter “{title}”, raised on {on} (number {number}), has reached us. Our answer:</source>
        <translation>您于 {on}反映的“{title}”（编号：{number}）收悉。现将办理情况答复如下：</translation>
    </message>
    <message>
        <source>The matter “{title}”, received by you on {on} (number {number}), has reached us. Our answer:</source>
        <translation>您于 {on}接待受理的“{title}”（编号：{number}）收悉。现将办理情况答复如下：</translation>
    </message>
    <message>
        <source>We shall answer again by {on}.</source>
        <translation>后续进展，我们将于 {on}前再次答复。</translation>
    </message>
    <message>
        <source>Thank you for your concern. Your opinion can be given on the inquiry form that comes with this letter.</source>
        <translation>感谢您的关心和支持。对办理情况有意见的，请填在随信的《办理情况征询意见表》上。</translation>
    </message>
    <message>
        <source>(Handler: {name}  Phone: {phone})</source>
        <translation>（承办人：{name}　电话：{phone}）</translation>
    </message>
    <message>
        <source>Copy: {names}.</source>
        <translation>抄送：{names}。</translation>
    </message>
    <message>
        <source>deputy {name}</source>
        <translation>{name}代表</translation>
    </message>
    <message>
        <source>- {number} -</source>
        <translation>- {number} -</translation>
    </message>
</context>
<context>
    <name>ReplyTemplates</name>
    <message>
        <source>Dear visitor</source>
        <translation>来访群众</translation>
    </message>
</context>
<context>
    <name>ReportOffer</name>
    <message>
        <source>Is it a report of wrongdoing? Then its words are sealed.</source>
        <translation>是否属于举报？按举报登记后内容密封，单独存放。</translation>
    </message>
    <message>
        <source>Register as a report</source>
        <translation>按举报登记</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>不是举报</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>Matter set aside: {title}</source>
        <translation>同次来访已填：{title}</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>{paper} printed</source>
        <translation>{paper}已打印</translation>
    </message>
    <message>
        <source>Print on A4 instead</source>
        <translation>改用 A4 打印</translation>
    </message>
    <message>
        <source>The printer chosen was not found; choose another one in the settings.</source>
        <translation>没找到选定的打印机，可在设置里换一台。</translation>
    </message>
    <message>
        <source>It stands on the receipt and is kept nowhere. Read it out before the call ends.</source>
        <translation>查询码印在回执上，别处不保存，请在挂断前念给来电人。</translation>
    </message>
    <message>
        <source>It stands on the receipt and is kept nowhere. Keep the receipt, it goes with the answer.</source>
        <translation>查询码印在回执上，别处不保存，请留好回执，随答复一并告知。</translation>
    </message>
    <message>
        <source>Check paper and cable, then print again.</source>
        <translation>看看纸和线，再补打即可。</translation>
    </message>
    <message>
        <source>There is no printer, and a paper with the code is not kept as a file unasked. Write the code down, or keep a PDF from the preview.</source>
        <translation>没有找到打印机，有查询码的回执不自动存成文件。请抄下查询码，或在预览里另存 PDF。</translation>
    </message>
    <message>
        <source>Code to ask with: {code}</source>
        <translation>匿名查询码：{code}</translation>
    </message>
    <message>
        <source>Its code will stand in a frame on the paper; the character can be written in by hand.</source>
        <translation>纸上这个位置会印一个带字码的方框，可以手写补上。</translation>
    </message>
    <message>
        <source>The paper was kept as {file}.</source>
        <translation>已存成 {file}。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Print again: {paper}</source>
        <translation>补打{paper}</translation>
    </message>
    <message>
        <source>Number {number}. {remedy}</source>
        <translation>受理编号 {number}。{remedy}</translation>
    </message>
    <message>
        <source>The matter is registered, number {number}. {remedy}</source>
        <translation>事项已登记，编号 {number}。{remedy}</translation>
    </message>
    <message>
        <source>{paper} did not come out</source>
        <translation>{paper}没打出来</translation>
    </message>
    <message>
        <source>{characters} cannot be printed</source>
        <translation>{characters}打不出来</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>照样打印</translation>
    </message>
    <message>
        <source>No printer was found</source>
        <translation>没有找到打印机</translation>
    </message>
    <message>
        <source>{paper} kept as {file}</source>
        <translation>{paper}已存为 {file}</translation>
    </message>
    <message>
        <source>It stands on the receipt and is kept nowhere. Hand it over now.</source>
        <translation>查询码印在回执上，别处不保存，请当场交给来访人。</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>打印：{paper}</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>Use a template</source>
        <translation>套用模板</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Template kept</source>
        <translation>模板已保存</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>empty: for all</source>
        <translation>不选则适用于全部</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Reply template</source>
        <translation>答复模板</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Variables: {names}</source>
        <translation>可用变量：{names}</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n came today</source>
        <translation>
            <numerusform>今日来访 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今日到期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to call back</source>
        <translation>
            <numerusform>待回访 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a unit</source>
        <translation>
            <numerusform>待定单位 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UrgeSlip</name>
    <message>
        <source>Urge slip</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Supervision slip</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Assignment slip</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>Urged on</source>
        <translation>催办时间</translation>
    </message>
    <message>
        <source>{on}, time {count}</source>
        <translation>{on}　第 {count} 次</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>应答复日期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>{days} working days</source>
        <translation>{days} 个工作日</translation>
    </message>
    <message>
        <source>Not late yet</source>
        <translation>尚未超期</translation>
    </message>
    <message>
        <source>Urged to</source>
        <translation>催办意见</translation>
    </message>
    <message>
        <source>Ordered to</source>
        <translation>督办意见</translation>
    </message>
    <message>
        <source>The reply to this matter has not arrived. Answer in writing, or give the reason and a date, by {on}.</source>
        <translation>本事项至今没有收到答复。请于 {on}前书面答复，或者写明原因和预计办结时间。</translation>
    </message>
    <message>
        <source>This matter is handled again (round {round}); the reply of this round has not arrived. Answer in writing, or give the reason and a date, by {on}.</source>
        <translation>本事项正在重办（第 {round} 轮），本轮至今没有收到答复。请于 {on}前书面答复，或者写明原因和预计办结时间。</translation>
    </message>
    <message>
        <source>The unit promised to answer again by {promised}; that answer has not arrived. Answer in writing, or give the reason and a date, by {on}.</source>
        <translation>贵单位承诺在 {promised}前再次答复，至今没有收到。请于 {on}前书面答复，或者写明原因和预计办结时间。</translation>
    </message>
    <message>
        <source>The unit promised to answer again by {promised} and was urged {count} times without that answer. Its handling is now supervised: the leader in charge sees to it and answers in writing by {on}. The course is reported to the body above.</source>
        <translation>贵单位承诺在 {promised}前再次答复，已催办 {count} 次，仍未兑现，现予督办。请分管负责人牵头办理，于 {on}前书面答复。办理情况将向上级报告。</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺答复日期</translation>
    </message>
    <message>
        <source>This matter is handled again (round {round}) and was urged {count} times in this round without a reply. Its handling is now supervised: the leader in charge sees to it and answers in writing by {on}. The course is reported to the body above.</source>
        <translation>本事项正在重办（第 {round} 轮），本轮已催办 {count} 次，仍未答复，现予督办。请分管负责人牵头办理，于 {on}前书面答复。办理情况将向上级报告。</translation>
    </message>
    <message>
        <source>This matter was urged {count} times without a reply. Its handling is now supervised: the leader in charge sees to it and answers in writing by {on}. The course is reported to the body above.</source>
        <translation>本事项已催办 {count} 次，仍未答复，现予督办。请分管负责人牵头办理，于 {on}前书面答复。办理情况将向上级报告。</translation>
    </message>
    <message>
        <source>Urged before</source>
        <translation>此前催办</translation>
    </message>
    <message>
        <source>The unit said</source>
        <translation>单位说明</translation>
    </message>
    <message>
        <source>Answer to the urge slip</source>
        <translation>催办单答复联</translation>
    </message>
    <message>
        <source>Answer to the supervision slip</source>
        <translation>督办单答复联</translation>
    </message>
    <message>
        <source>Progress and reason</source>
        <translation>进展和原因</translation>
    </message>
    <message>
        <source>Will be done by</source>
        <translation>预计办结</translation>
    </message>
</context>
<context>
    <name>WholePhone</name>
    <message>
        <source>{name} wants to print the whole phone number of matter {number} on paper.</source>
        <translation>{name}要在纸上印出事项 {number} 的完整手机号。</translation>
    </message>
    <message>
        <source>Agree, print it whole</source>
        <translation>确认，印完整号码</translation>
    </message>
    <message>
        <source>To print the whole phone number</source>
        <translation>打印完整手机号</translation>
    </message>
</context>
<context>
    <name>_Phone</name>
    <message>
        <source>Show the phone number</source>
        <translation>看手机号</translation>
    </message>
    <message>
        <source>Reason for viewing</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Reason, e.g. calling back</source>
        <translation>写明原因，如 回访联系</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
</TS>
