<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AbsenceKind</name>
    <message>
        <source>Leave</source>
        <translation>已请假</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>不便</translation>
    </message>
    <message>
        <source>Would rather not come</source>
        <translation>尽量不排</translation>
    </message>
</context>
<context>
    <name>AccountProblem</name>
    <message>
        <source>A name is still needed.</source>
        <translation>还差姓名。</translation>
    </message>
    <message>
        <source>An account with this name exists. Add something that tells them apart.</source>
        <translation>已有同名账号，可以加上职务区分。</translation>
    </message>
    <message>
        <source>Too short: at least {least} characters.</source>
        <translation>口令至少 {least} 个字符，短句最好记。</translation>
    </message>
    <message>
        <source>Too plain: mix at least {classes} kinds of letters, digits, signs or Chinese characters.</source>
        <translation>口令太简单。大写、小写、数字、符号或汉字至少用 {classes} 种。</translation>
    </message>
    <message>
        <source>Easy to guess: leave out names, dates and runs such as 12345.</source>
        <translation>口令容易被猜到。不要用姓名、日期或 12345 这样的连号。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>两次口令不一样，请再输一次。</translation>
    </message>
    <message>
        <source>This one was used before. Choose one that is new.</source>
        <translation>这个口令用过。换一个没有用过的。</translation>
    </message>
    <message>
        <source>From 0 to {most} days; 0 asks for no change.</source>
        <translation>填 0 到 {most} 天；填 0 不提醒。</translation>
    </message>
    <message>
        <source>This is the only station head. Name another one first.</source>
        <translation>本站只有这一位站长，请先指定另一位。</translation>
    </message>
    <message>
        <source>An auditor has no other role, for nobody may look over the own work. Nothing was changed.</source>
        <translation>审计员不能兼任其他角色，自己不能审计自己。未作更改。</translation>
    </message>
    <message>
        <source>Who keeps the equipment handles no matters. Nothing was changed; choose one of the two.</source>
        <translation>设备管理员不能兼办事项。未作更改，请二选一。</translation>
    </message>
    <message>
        <source>Add a duty officer; other roles are granted by the station head.</source>
        <translation>请先添加为值班人员，其他角色由站长授予。</translation>
    </message>
    <message>
        <source>A second person has to agree, not the one who asks.</source>
        <translation>需要另一人同意，不能是申请人本人。</translation>
    </message>
    <message>
        <source>This account is closed. Choose somebody else.</source>
        <translation>该账号已停用，请另选一人。</translation>
    </message>
    <message>
        <source>This account still has its first passphrase. Choose somebody else, or let its owner sign in and change it.</source>
        <translation>该账号还在使用初始口令。请另选一人，或请其本人登录并改过口令后再确认。</translation>
    </message>
    <message>
        <source>The passphrase does not fit; tries left: {left}.</source>
        <translation>口令不符，还可以再试 {left} 次。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases. This account has to wait {seconds} seconds; choose somebody else.</source>
        <translation>口令连续输错，该账号须等待 {seconds} 秒。请另选一人确认。</translation>
    </message>
    <message>
        <source>A second person has to agree. Name a colleague of this station.</source>
        <translation>须有第二人确认。请写明本站一位同事的姓名。</translation>
    </message>
    <message>
        <source>The passphrase of the second person does not fit. Nothing was done.</source>
        <translation>第二人的口令不符，什么也没有做。</translation>
    </message>
    <message>
        <source>The code alone opens in {hours} hours, if nobody signs in until then.</source>
        <translation>还要等 {hours} 小时；其间没有人登录，凭恢复码即可进入。</translation>
    </message>
    <message>
        <source>A colleague signed in meanwhile. A second person has to agree, and that colleague can.</source>
        <translation>等待期间有同事登录过，可以请这位同事确认；仍须两人在场。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Station set up</source>
        <translation>建站</translation>
    </message>
    <message>
        <source>Station facts changed</source>
        <translation>修改本站信息</translation>
    </message>
    <message>
        <source>Practice records added</source>
        <translation>放入练习内容</translation>
    </message>
    <message>
        <source>Organisation added</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>Recovery code used</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>口令不对</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Phone number viewed</source>
        <translation>查看手机号</translation>
    </message>
    <message>
        <source>Ticket taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Ticket changed</source>
        <translation>修改取号</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Matter added</source>
        <translation>加登事项</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Answered on the spot</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Passed upward</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Extension asked for</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Extension decided</source>
        <translation>延期审定</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Told the voter</source>
        <translation>告知群众</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>群众撤回</translation>
    </message>
    <message>
        <source>Registration undone</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Step undone</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Filter kept</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Filter renamed</source>
        <translation>筛选改名</translation>
    </message>
    <message>
        <source>Filter removed</source>
        <translation>移除筛选</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore rehearsed</source>
        <translation>演练恢复</translation>
    </message>
    <message>
        <source>Unsaved form kept</source>
        <translation>保留未填完的表单</translation>
    </message>
    <message>
        <source>Station key changed</source>
        <translation>更换本站密钥</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Made a bundle</source>
        <translation>制作了数据包</translation>
    </message>
    <message>
        <source>Read a bundle back</source>
        <translation>回读核验了数据包</translation>
    </message>
    <message>
        <source>Handed a bundle over</source>
        <translation>送出了数据包</translation>
    </message>
    <message>
        <source>Took a bundle in</source>
        <translation>导入了数据包</translation>
    </message>
    <message>
        <source>Laid a bundle aside</source>
        <translation>数据包存入待处理</translation>
    </message>
    <message>
        <source>Took a bundle out of the tray</source>
        <translation>从待处理中移除数据包</translation>
    </message>
    <message>
        <source>Publishing of the duty table taken back</source>
        <translation>撤销发布排班表</translation>
    </message>
    <message>
        <source>Event planned</source>
        <translation>安排了活动</translation>
    </message>
    <message>
        <source>Event changed</source>
        <translation>修改了活动</translation>
    </message>
    <message>
        <source>Event taken a step further</source>
        <translation>推进了活动</translation>
    </message>
    <message>
        <source>Noted something at an event</source>
        <translation>记录了活动情况</translation>
    </message>
    <message>
        <source>Put people on a roster</source>
        <translation>列入了应到名单</translation>
    </message>
    <message>
        <source>Changed a roster</source>
        <translation>调整了应到名单</translation>
    </message>
    <message>
        <source>Signed somebody in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Signed somebody out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Signed a walk-in in</source>
        <translation>临时来宾签到</translation>
    </message>
    <message>
        <source>Entered a signed sheet</source>
        <translation>补录了纸质签到表</translation>
    </message>
    <message>
        <source>Noted an arrival afterwards</source>
        <translation>补签</translation>
    </message>
    <message>
        <source>Took a sign-in back</source>
        <translation>撤销签到</translation>
    </message>
    <message>
        <source>Kept a scan that led to nobody</source>
        <translation>留存了未识别的扫码</translation>
    </message>
    <message>
        <source>Settled a scan</source>
        <translation>处理了未识别的扫码</translation>
    </message>
    <message>
        <source>Entered a headcount</source>
        <translation>录入了分会场人数</translation>
    </message>
    <message>
        <source>Noted a question</source>
        <translation>记录了问答</translation>
    </message>
    <message>
        <source>Kept a council</source>
        <translation>维护了议事会</translation>
    </message>
    <message>
        <source>Changed the members of a council</source>
        <translation>调整了议事会成员</translation>
    </message>
    <message>
        <source>Raised a topic</source>
        <translation>列入了议题</translation>
    </message>
    <message>
        <source>Counted a ballot</source>
        <translation>记录了票决结果</translation>
    </message>
    <message>
        <source>Form handed to the visitor</source>
        <translation>交来访人填写</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Attachment added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Attachment renamed</source>
        <translation>附件改名</translation>
    </message>
    <message>
        <source>Attachment declared void</source>
        <translation>附件作废</translation>
    </message>
    <message>
        <source>File brought up to date</source>
        <translation>数据文件已升级</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>发现损坏</translation>
    </message>
    <message>
        <source>Clock was set</source>
        <translation>时钟被调整</translation>
    </message>
    <message>
        <source>Record of actions read</source>
        <translation>查看审计记录</translation>
    </message>
    <message>
        <source>Record of actions checked</source>
        <translation>核验审计记录</translation>
    </message>
    <message>
        <source>Record of actions exported</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>Person looked up</source>
        <translation>查询人员</translation>
    </message>
    <message>
        <source>Sealed facts opened</source>
        <translation>启封保密信息</translation>
    </message>
    <message>
        <source>Unusually many reveals</source>
        <translation>查看次数偏多</translation>
    </message>
    <message>
        <source>Handler named</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>Taken over from a sheet</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Checked the reply</source>
        <translation>审核答复，五项齐全</translation>
    </message>
    <message>
        <source>Sent the reply back</source>
        <translation>审核答复，退回修改</translation>
    </message>
    <message>
        <source>Kept a reply template</source>
        <translation>保存答复模板</translation>
    </message>
    <message>
        <source>Retired a reply template</source>
        <translation>停用答复模板</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>Link ended</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Legislative opinion noted</source>
        <translation>记入立法意见</translation>
    </message>
    <message>
        <source>Naming ended</source>
        <translation>终止承办指定</translation>
    </message>
    <message>
        <source>Naming asked for</source>
        <translation>提请指定承办人</translation>
    </message>
    <message>
        <source>Naming not granted</source>
        <translation>未同意指定</translation>
    </message>
    <message>
        <source>Promise followed</source>
        <translation>转跟踪</translation>
    </message>
    <message>
        <source>Clock called right</source>
        <translation>确认电脑时间无误</translation>
    </message>
    <message>
        <source>Asked to open with the recovery code alone</source>
        <translation>申请只凭恢复码进入</translation>
    </message>
    <message>
        <source>Files of a report sealed</source>
        <translation>检举附件已密封</translation>
    </message>
    <message>
        <source>Decided between two values</source>
        <translation>选定有分歧的内容</translation>
    </message>
    <message>
        <source>Found to be an older file or a copy</source>
        <translation>发现是较早的记录或副本，另起一段</translation>
    </message>
    <message>
        <source>Asked to be admitted</source>
        <translation>申请接入</translation>
    </message>
    <message>
        <source>Refused a second request or answer</source>
        <translation>拒收重复的接入材料</translation>
    </message>
    <message>
        <source>The code was not the same</source>
        <translation>比对码不一致</translation>
    </message>
    <message>
        <source>Gave an enrolment up</source>
        <translation>放弃接入</translation>
    </message>
    <message>
        <source>Began to admit stations</source>
        <translation>开通接入</translation>
    </message>
    <message>
        <source>Confirmed a hub</source>
        <translation>确认上级</translation>
    </message>
    <message>
        <source>Gave the hub new keys</source>
        <translation>更换本级密钥</translation>
    </message>
    <message>
        <source>Admitted a station</source>
        <translation>接入站点</translation>
    </message>
    <message>
        <source>Revoked a station</source>
        <translation>停止站点接入</translation>
    </message>
    <message>
        <source>Issued a directory of stations</source>
        <translation>发布站点名册</translation>
    </message>
    <message>
        <source>Took a new directory of stations</source>
        <translation>更新站点名册</translation>
    </message>
    <message>
        <source>Two directories of one version</source>
        <translation>同一版本出现两份站点名册</translation>
    </message>
    <message>
        <source>Gave entries of a copy a name of their own</source>
        <translation>把副本写下的记录改用新的名义</translation>
    </message>
    <message>
        <source>Looked through entries of a copy</source>
        <translation>核对了副本写下的记录</translation>
    </message>
    <message>
        <source>Confirmed an erasure for all stations</source>
        <translation>确认各站一并清除</translation>
    </message>
    <message>
        <source>Took the other side's keys, not compared yet</source>
        <translation>收到接入材料，待比对</translation>
    </message>
    <message>
        <source>Erased a person's data</source>
        <translation>清除了个人信息</translation>
    </message>
    <message>
        <source>Told the deputy</source>
        <translation>告知代表</translation>
    </message>
    <message>
        <source>Reception days kept</source>
        <translation>保存接待日安排</translation>
    </message>
    <message>
        <source>Reception days ended</source>
        <translation>停用接待日安排</translation>
    </message>
    <message>
        <source>Days excepted</source>
        <translation>单独安排日子</translation>
    </message>
    <message>
        <source>Exception taken back</source>
        <translation>取消单独安排</translation>
    </message>
    <message>
        <source>Shifts planned</source>
        <translation>按安排生成班次</translation>
    </message>
    <message>
        <source>Shift added</source>
        <translation>加排班次</translation>
    </message>
    <message>
        <source>Shift moved</source>
        <translation>调整班次时间</translation>
    </message>
    <message>
        <source>Shift cancelled</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>Shift brought back</source>
        <translation>恢复班次</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>班次结束</translation>
    </message>
    <message>
        <source>Post added</source>
        <translation>增加席位</translation>
    </message>
    <message>
        <source>Post removed</source>
        <translation>减少席位</translation>
    </message>
    <message>
        <source>Post filled</source>
        <translation>排人</translation>
    </message>
    <message>
        <source>Post cleared</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Post locked or unlocked</source>
        <translation>锁定或解锁席位</translation>
    </message>
    <message>
        <source>Posts exchanged</source>
        <translation>对换席位</translation>
    </message>
    <message>
        <source>Proposal accepted</source>
        <translation>采用排班建议</translation>
    </message>
    <message>
        <source>Swap asked for</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Swap agreed</source>
        <translation>同意换班</translation>
    </message>
    <message>
        <source>Swap declined</source>
        <translation>不同意换班</translation>
    </message>
    <message>
        <source>Swap taken back</source>
        <translation>收回换班申请</translation>
    </message>
    <message>
        <source>Absence recorded</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Absence taken back</source>
        <translation>撤销请假</translation>
    </message>
    <message>
        <source>Attendance noted</source>
        <translation>登记到站情况</translation>
    </message>
    <message>
        <source>Duty table published</source>
        <translation>公布排班表</translation>
    </message>
    <message>
        <source>Mandate added</source>
        <translation>新增代表资格</translation>
    </message>
    <message>
        <source>Mandate changed</source>
        <translation>修改代表资格</translation>
    </message>
    <message>
        <source>Group of deputies added</source>
        <translation>新增代表小组</translation>
    </message>
    <message>
        <source>Group of deputies changed</source>
        <translation>修改代表小组</translation>
    </message>
    <message>
        <source>Joined a group of deputies</source>
        <translation>加入代表小组</translation>
    </message>
    <message>
        <source>Left a group of deputies</source>
        <translation>退出代表小组</translation>
    </message>
    <message>
        <source>Stations of a deputy changed</source>
        <translation>调整代表编入站点</translation>
    </message>
    <message>
        <source>List of deputies imported</source>
        <translation>导入代表名单</translation>
    </message>
    <message>
        <source>Appointment asked for</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>List of requests taken in</source>
        <translation>导入预约名单</translation>
    </message>
    <message>
        <source>Request corrected</source>
        <translation>更正预约</translation>
    </message>
    <message>
        <source>Official notified</source>
        <translation>发出约见通知</translation>
    </message>
    <message>
        <source>Appointment put off</source>
        <translation>约见延期</translation>
    </message>
    <message>
        <source>Appointment confirmed</source>
        <translation>确认预约</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>预约改期</translation>
    </message>
    <message>
        <source>Appointment held</source>
        <translation>预约已接待</translation>
    </message>
    <message>
        <source>Nobody came to the appointment</source>
        <translation>预约未到</translation>
    </message>
    <message>
        <source>Appointment registered as a visit</source>
        <translation>预约转接待登记</translation>
    </message>
    <message>
        <source>Appointment declined</source>
        <translation>谢绝预约</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Appointment closed</source>
        <translation>预约办结</translation>
    </message>
    <message>
        <source>Offered slot kept</source>
        <translation>保存供给时段</translation>
    </message>
    <message>
        <source>Offered slot withdrawn</source>
        <translation>撤下供给时段</translation>
    </message>
    <message>
        <source>Offered slot given to a need</source>
        <translation>供需对接</translation>
    </message>
    <message>
        <source>Issued a version of a form</source>
        <translation>发布了一版表样</translation>
    </message>
    <message>
        <source>Retired a version of a form</source>
        <translation>停用了一版表样</translation>
    </message>
    <message>
        <source>Planned an evaluation session</source>
        <translation>安排了评执法活动</translation>
    </message>
    <message>
        <source>Noted the briefing</source>
        <translation>记录了活动前提示</translation>
    </message>
    <message>
        <source>Noted something at a session</source>
        <translation>补充了活动记录</translation>
    </message>
    <message>
        <source>Closed an evaluation session</source>
        <translation>汇总了评执法活动</translation>
    </message>
    <message>
        <source>Answered an item</source>
        <translation>填了一个评价项</translation>
    </message>
    <message>
        <source>Described a sheet</source>
        <translation>填了评价表其他内容</translation>
    </message>
    <message>
        <source>Finished a sheet</source>
        <translation>填完了评价表</translation>
    </message>
    <message>
        <source>Signed a sheet</source>
        <translation>在评价表上签名</translation>
    </message>
    <message>
        <source>Noted that an officer refused to sign</source>
        <translation>记录了执法人员拒签</translation>
    </message>
    <message>
        <source>Locked a sheet</source>
        <translation>锁定了评价表</translation>
    </message>
    <message>
        <source>Began the correction of a sheet</source>
        <translation>更正评价表</translation>
    </message>
    <message>
        <source>Noted a reply to a finding</source>
        <translation>记录了整改反馈</translation>
    </message>
    <message>
        <source>Looked at a finding again</source>
        <translation>复核了整改</translation>
    </message>
    <message>
        <source>Changed the plan of a session</source>
        <translation>修改了活动安排</translation>
    </message>
</context>
<context>
    <name>AgeBand</name>
    <message>
        <source>Under 18</source>
        <translation>18 岁以下</translation>
    </message>
    <message>
        <source>18–40</source>
        <translation>18–40 岁</translation>
    </message>
    <message>
        <source>41–60</source>
        <translation>41–60 岁</translation>
    </message>
    <message>
        <source>Over 60</source>
        <translation>60 岁以上</translation>
    </message>
</context>
<context>
    <name>AlarmSort</name>
    <message>
        <source>Gathering</source>
        <translation>集中反映</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>特急</translation>
    </message>
</context>
<context>
    <name>AppointmentKind</name>
    <message>
        <source>Meeting a deputy</source>
        <translation>群众约见代表</translation>
    </message>
    <message>
        <source>Meeting an official</source>
        <translation>约见国家机关负责人</translation>
    </message>
    <message>
        <source>Official invited in</source>
        <translation>约请进站</translation>
    </message>
    <message>
        <source>Need beside supply</source>
        <translation>供需对接</translation>
    </message>
</context>
<context>
    <name>AppointmentProblem</name>
    <message>
        <source>A name is still needed.</source>
        <translation>还差姓名或名称。</translation>
    </message>
    <message>
        <source>The topic is still needed.</source>
        <translation>还差事由。</translation>
    </message>
    <message>
        <source>Say who is to be met.</source>
        <translation>还差约见对象。</translation>
    </message>
    <message>
        <source>A category has two or four digits.</source>
        <translation>事项类别是两位或四位数字。</translation>
    </message>
    <message>
        <source>At most {most} wished times.</source>
        <translation>希望时段最多 {most} 个。</translation>
    </message>
    <message>
        <source>One time is wished twice.</source>
        <translation>希望时段有重复。</translation>
    </message>
    <message>
        <source>Write the day like 2026-04-15.</source>
        <translation>日期请写成 2026-04-15 的样子。</translation>
    </message>
    <message>
        <source>Write the hours like 09:00-10:00.</source>
        <translation>时间请写成 09:00-10:00 的样子。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>结束时间在开始时间之前。</translation>
    </message>
    <message>
        <source>The time is still needed.</source>
        <translation>还差时段。</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>The place is still needed.</source>
        <translation>还差地点。</translation>
    </message>
    <message>
        <source>A reason is still needed.</source>
        <translation>还差理由。</translation>
    </message>
    <message>
        <source>Register the visit first.</source>
        <translation>请先登记接待。</translation>
    </message>
    <message>
        <source>The appointment has moved on. Look at it again.</source>
        <translation>这件预约已有变动，请再看一下。</translation>
    </message>
    <message>
        <source>The appointment is on {day}; this can be noted from then on.</source>
        <translation>预约在 {day}，到那天才能登记。</translation>
    </message>
    <message>
        <source>A month after the notice at most: until {latest}.</source>
        <translation>最迟在通知后一个月内，即 {latest} 以前。</translation>
    </message>
    <message>
        <source>Has another appointment in that hour.</source>
        <translation>这个时段另有预约。</translation>
    </message>
    <message>
        <source>This slot has no seat left.</source>
        <translation>这个时段已没有名额。</translation>
    </message>
    <message>
        <source>This slot is offered no more.</source>
        <translation>这个时段已不再提供。</translation>
    </message>
    <message>
        <source>This request waits for no slot.</source>
        <translation>这件预约不在等候对接。</translation>
    </message>
    <message>
        <source>From 1 to {most} seats.</source>
        <translation>名额填 1 到 {most}。</translation>
    </message>
    <message>
        <source>{given} seats are given already. Settle these first.</source>
        <translation>已对接 {given} 个名额，请先处理。</translation>
    </message>
    <message>
        <source>At most {most} rows at once.</source>
        <translation>一次最多 {most} 行。</translation>
    </message>
    <message>
        <source>There is no such kind of appointment.</source>
        <translation>没有这种预约类型。</translation>
    </message>
</context>
<context>
    <name>AppointmentStatus</name>
    <message>
        <source>Asked for</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已接待</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Registered as a visit</source>
        <translation>已转接待</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>AppointmentStep</name>
    <message>
        <source>Notify</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已接待</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Register the visit</source>
        <translation>转接待登记</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>AppointmentTarget</name>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站</translation>
    </message>
</context>
<context>
    <name>AppointmentView</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>以往</translation>
    </message>
</context>
<context>
    <name>AttachmentKind</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>签字件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>AttachmentProblem</name>
    <message>
        <source>The file cannot be read. Copy it to this computer and add it again.</source>
        <translation>读不到这个文件。请先复制到本机，再添加一次。</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>这个文件是空的。请换一个。</translation>
    </message>
    <message>
        <source>Larger than {most} MB. Scan it at fewer dots or divide it.</source>
        <translation>超过 {most} MB。请降低扫描精度，或分成几份。</translation>
    </message>
    <message>
        <source>Neither a JPEG or PNG picture nor a PDF. Save it as one of them first.</source>
        <translation>不是 JPEG、PNG 图片，也不是 PDF。请先另存为其中一种。</translation>
    </message>
    <message>
        <source>The file is cut short or damaged. Take or scan it once more.</source>
        <translation>文件不完整或已损坏。请重新拍摄或扫描。</translation>
    </message>
    <message>
        <source>More than {most} times ten thousand pixels. Reduce the picture first.</source>
        <translation>超过 {most} 万像素。请先缩小图片。</translation>
    </message>
    <message>
        <source>Opening it would take this computer too long. Scan it more simply.</source>
        <translation>打开它要花太长时间。请换一种简单的方式扫描。</translation>
    </message>
    <message>
        <source>The PDF asks for a password. Save a copy without one first.</source>
        <translation>这份 PDF 设有口令。请先另存一份不带口令的。</translation>
    </message>
    <message>
        <source>More than {most} pages. Divide the document.</source>
        <translation>超过 {most} 页。请分成几份。</translation>
    </message>
    <message>
        <source>Something else is hidden behind the PDF. Print it into a new PDF first.</source>
        <translation>这份 PDF 后面夹带了别的内容。请先重新打印成 PDF。</translation>
    </message>
    <message>
        <source>There are {most} attachments already, no more fit.</source>
        <translation>已有 {most} 个附件，不能再加。</translation>
    </message>
    <message>
        <source>The same file is attached already.</source>
        <translation>同一份文件已经添加过。</translation>
    </message>
    <message>
        <source>A title is still needed.</source>
        <translation>还缺标题。</translation>
    </message>
    <message>
        <source>The attachment is void already.</source>
        <translation>这个附件已经作废。</translation>
    </message>
    <message>
        <source>The attachment is sealed and keeps its name.</source>
        <translation>附件已密封，不能改名。</translation>
    </message>
    <message>
        <source>The attachment is not sealed; it opens as any other.</source>
        <translation>附件没有密封，可直接打开。</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Expected</source>
        <translation>待到站</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>已到站</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>已请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
</context>
<context>
    <name>AttendeeRole</name>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>选民</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Legal officer</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>来宾</translation>
    </message>
</context>
<context>
    <name>AuditResult</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>待关注</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>visits</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>matters registered</source>
        <translation>登记的事项</translation>
    </message>
    <message>
        <source>matters accepted</source>
        <translation>受理的事项</translation>
    </message>
    <message>
        <source>matters replied or due</source>
        <translation>已答复或到期的事项</translation>
    </message>
    <message>
        <source>matters rated</source>
        <translation>已评价的事项</translation>
    </message>
    <message>
        <source>matters told the answer</source>
        <translation>已反馈的事项</translation>
    </message>
    <message>
        <source>replies of units</source>
        <translation>单位答复</translation>
    </message>
    <message>
        <source>assignment slips</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>matters with a result</source>
        <translation>已有结果的事项</translation>
    </message>
    <message>
        <source>matters assigned and replied</source>
        <translation>交办后已答复的事项</translation>
    </message>
    <message>
        <source>matters open now</source>
        <translation>目前在办的事项</translation>
    </message>
</context>
<context>
    <name>BookKind</name>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Reception-day announcement</source>
        <translation>接待日公告</translation>
    </message>
    <message>
        <source>Archive cover and index</source>
        <translation>归档封面和目录</translation>
    </message>
</context>
<context>
    <name>BundleKind</name>
    <message>
        <source>News since the last bundle</source>
        <translation>新增和变动</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Directory of stations</source>
        <translation>站点名册</translation>
    </message>
    <message>
        <source>Request to be admitted</source>
        <translation>接入申请</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>English names</source>
        <translation>中文名称</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Visit</source>
        <translation>到站来访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>代表走访</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>约见</translation>
    </message>
    <message>
        <source>Chat group</source>
        <translation>直通车群</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动现场</translation>
    </message>
    <message>
        <source>Live broadcast</source>
        <translation>直播间</translation>
    </message>
    <message>
        <source>Hotline 12345</source>
        <translation>12345 热线</translation>
    </message>
    <message>
        <source>Petition office</source>
        <translation>信访转来</translation>
    </message>
    <message>
        <source>Opinion box</source>
        <translation>意见箱</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>联系卡</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>CheckPoint</name>
    <message>
        <source>Answers what was asked</source>
        <translation>答其所问</translation>
    </message>
    <message>
        <source>Says what was done</source>
        <translation>写明怎么办的</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>写明日期</translation>
    </message>
    <message>
        <source>Has a contact</source>
        <translation>留有联系方式</translation>
    </message>
    <message>
        <source>Is polite and plain</source>
        <translation>语气得当</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>书面</translation>
    </message>
</context>
<context>
    <name>CouncilKind</name>
    <message>
        <source>Residents' council</source>
        <translation>居民议事会</translation>
    </message>
    <message>
        <source>Legislative council</source>
        <translation>立法议事会</translation>
    </message>
    <message>
        <source>Assembly of voters' representatives</source>
        <translation>选民代表会议</translation>
    </message>
    <message>
        <source>Three meetings</source>
        <translation>三会</translation>
    </message>
    <message>
        <source>5+X meeting</source>
        <translation>5+X 会议</translation>
    </message>
</context>
<context>
    <name>CountQuality</name>
    <message>
        <source>exactly</source>
        <translation>整</translation>
    </message>
    <message>
        <source>a little over</source>
        <translation>余</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超</translation>
    </message>
</context>
<context>
    <name>CountUnit</name>
    <message>
        <source>attendances</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>places</source>
        <translation>个次</translation>
    </message>
    <message>
        <source>firms</source>
        <translation>家</translation>
    </message>
</context>
<context>
    <name>DataPurpose</name>
    <message>
        <source>Handling the matter</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Reaching the person, telling the result</source>
        <translation>联系本人、告知结果</translation>
    </message>
    <message>
        <source>Finding who is responsible, and where it happens</source>
        <translation>确定由谁办理、发生在哪里</translation>
    </message>
    <message>
        <source>Statistics without names</source>
        <translation>统计分析，不列姓名</translation>
    </message>
    <message>
        <source>Protecting who asked for confidence</source>
        <translation>保护要求保密的人</translation>
    </message>
    <message>
        <source>Showing that it was done rightly</source>
        <translation>证明办得合规</translation>
    </message>
    <message>
        <source>Telling later who did what</source>
        <translation>查明由谁办理</translation>
    </message>
    <message>
        <source>Public office, rotas and contacts</source>
        <translation>公示职务、安排接待和联系</translation>
    </message>
    <message>
        <source>Signing in, rights of each person</source>
        <translation>登录和各人的权限</translation>
    </message>
    <message>
        <source>Finding records again</source>
        <translation>查找记录</translation>
    </message>
    <message>
        <source>Going on with what was begun</source>
        <translation>接着填没有填完的内容</translation>
    </message>
</context>
<context>
    <name>Datum</name>
    <message>
        <source>Name of the visitor</source>
        <translation>来访人姓名</translation>
    </message>
    <message>
        <source>Telephone of the visitor</source>
        <translation>来访人电话</translation>
    </message>
    <message>
        <source>Village and address of the visitor</source>
        <translation>来访人村社区和住址</translation>
    </message>
    <message>
        <source>Employer, firm code and occupation</source>
        <translation>单位、统一社会信用代码和职业</translation>
    </message>
    <message>
        <source>Gender, age band, whether a voter here</source>
        <translation>性别、年龄段、是否本选区选民</translation>
    </message>
    <message>
        <source>Time, place and way of the visit</source>
        <translation>来访时间、地点和方式</translation>
    </message>
    <message>
        <source>Version of the notice shown, and reading back</source>
        <translation>所出示告知书的版本、是否宣读确认</translation>
    </message>
    <message>
        <source>Identity of a confidential visitor, sealed</source>
        <translation>要求保密的来访人身份（密封）</translation>
    </message>
    <message>
        <source>What was said, and the answer on the spot</source>
        <translation>反映内容和当场答复</translation>
    </message>
    <message>
        <source>Words of a report, sealed, and the unit complained of</source>
        <translation>检举内容（密封）和被检举单位</translation>
    </message>
    <message>
        <source>Opinions, replies and notes on the way</source>
        <translation>办理中的意见、答复和备注</translation>
    </message>
    <message>
        <source>Photos, scans and documents</source>
        <translation>照片、扫描件和文件</translation>
    </message>
    <message>
        <source>Ratings and revisits</source>
        <translation>评价和回头看</translation>
    </message>
    <message>
        <source>Contacts, handlers and signatories of units</source>
        <translation>承办单位的联系人、经办人和签批人</translation>
    </message>
    <message>
        <source>Who received, checked, handled or decided</source>
        <translation>接待、审核、承办和审批的人</translation>
    </message>
    <message>
        <source>Name in the directory</source>
        <translation>名册中的姓名</translation>
    </message>
    <message>
        <source>Telephone and address in the directory</source>
        <translation>名册中的电话和住址</translation>
    </message>
    <message>
        <source>Employer, speciality and post in the directory</source>
        <translation>名册中的单位、专长和职务</translation>
    </message>
    <message>
        <source>Gender in the directory</source>
        <translation>名册中的性别</translation>
    </message>
    <message>
        <source>Mandates of deputies</source>
        <translation>代表任职</translation>
    </message>
    <message>
        <source>Name and role of an account</source>
        <translation>账号的姓名和身份</translation>
    </message>
    <message>
        <source>Who is invited to an event</source>
        <translation>活动应到人员</translation>
    </message>
    <message>
        <source>Who came to an event, and when</source>
        <translation>活动签到记录</translation>
    </message>
    <message>
        <source>What was said at events</source>
        <translation>活动中的发言和记录</translation>
    </message>
    <message>
        <source>Members of councils, who raised topics</source>
        <translation>议事会成员和议题提出人</translation>
    </message>
    <message>
        <source>Filters a person keeps</source>
        <translation>个人存下的筛选</translation>
    </message>
    <message>
        <source>Why somebody could not come, and what was said of a turn</source>
        <translation>值班的请假、换班、缺席原因和说明</translation>
    </message>
    <message>
        <source>Name of an imported file</source>
        <translation>导入文件的名称</translation>
    </message>
    <message>
        <source>Name on a ticket of the queue</source>
        <translation>取号时的称呼</translation>
    </message>
    <message>
        <source>Forms begun and their attachments</source>
        <translation>没有填完的表单及其附件</translation>
    </message>
    <message>
        <source>Search keys made from names and words</source>
        <translation>由姓名和内容生成的查找索引</translation>
    </message>
    <message>
        <source>Record of actions, with earlier values</source>
        <translation>操作记录，含改动之前的内容</translation>
    </message>
    <message>
        <source>Hash of an anonymous visitor's receipt code</source>
        <translation>匿名来访查询码的密文</translation>
    </message>
    <message>
        <source>Number in another body's records</source>
        <translation>其他单位的编号</translation>
    </message>
    <message>
        <source>Turns at the station, leave, swaps and attendance</source>
        <translation>进站班次、请假、换班和到站情况</translation>
    </message>
    <message>
        <source>Personal file of deputies</source>
        <translation>代表的个人档案</translation>
    </message>
    <message>
        <source>Identity number of deputies</source>
        <translation>代表的身份证号</translation>
    </message>
    <message>
        <source>Groups and stations of deputies</source>
        <translation>代表的小组和编入站点</translation>
    </message>
    <message>
        <source>Who asked for an appointment</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>What an appointment is about, and its outcome</source>
        <translation>预约的事由和结果</translation>
    </message>
    <message>
        <source>Whom an appointment is with, and who offers slots</source>
        <translation>约见对象和供给方</translation>
    </message>
    <message>
        <source>Sheets and signatures of deputies</source>
        <translation>代表的评价表和签名</translation>
    </message>
    <message>
        <source>What was written at evaluations</source>
        <translation>评价中写下的文字</translation>
    </message>
    <message>
        <source>Contacts of firms, names of officers</source>
        <translation>企业联系人、执法人员姓名</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Days of the week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>每月几日</translation>
    </message>
    <message>
        <source>A day of the week in the month</source>
        <translation>每月第几个星期几</translation>
    </message>
    <message>
        <source>Market days</source>
        <translation>圩日</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>每隔几天</translation>
    </message>
</context>
<context>
    <name>DeclineReason</name>
    <message>
        <source>A court has it</source>
        <translation>已进入诉讼</translation>
    </message>
    <message>
        <source>Arbitration has it</source>
        <translation>已申请仲裁</translation>
    </message>
    <message>
        <source>Administrative review has it</source>
        <translation>已申请行政复议</translation>
    </message>
    <message>
        <source>For discipline inspection</source>
        <translation>属纪检监察受理</translation>
    </message>
    <message>
        <source>For the police</source>
        <translation>属公安机关受理</translation>
    </message>
    <message>
        <source>Military matter</source>
        <translation>涉军事项</translation>
    </message>
    <message>
        <source>Private civil dispute</source>
        <translation>私人民事纠纷</translation>
    </message>
    <message>
        <source>Concluded already</source>
        <translation>已有结论</translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题清单</translation>
    </message>
</context>
<context>
    <name>DemandType</name>
    <message>
        <source>Enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Report of wrongdoing</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
</context>
<context>
    <name>DeputyLetter</name>
    <message>
        <source>N</source>
        <translation>国</translation>
    </message>
    <message>
        <source>P</source>
        <translation>省</translation>
    </message>
    <message>
        <source>C</source>
        <translation>市</translation>
    </message>
    <message>
        <source>D</source>
        <translation>区</translation>
    </message>
    <message>
        <source>T</source>
        <translation>镇</translation>
    </message>
</context>
<context>
    <name>DeputyLevel</name>
    <message>
        <source>National deputy</source>
        <translation>全国人大代表</translation>
    </message>
    <message>
        <source>Province deputy</source>
        <translation>省人大代表</translation>
    </message>
    <message>
        <source>City deputy</source>
        <translation>市人大代表</translation>
    </message>
    <message>
        <source>District deputy</source>
        <translation>区人大代表</translation>
    </message>
    <message>
        <source>Town deputy</source>
        <translation>镇人大代表</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收入</translation>
    </message>
</context>
<context>
    <name>DueWindow</name>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Code to be compared</source>
        <translation>待比对</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>EnrolmentProblem</name>
    <message>
        <source>This is no request of a station.</source>
        <translation>这不是站点的接入申请。</translation>
    </message>
    <message>
        <source>This is no answer to a request.</source>
        <translation>这不是对接入申请的答复。</translation>
    </message>
    <message>
        <source>It did not come over whole. Scan or copy it once more.</source>
        <translation>内容不完整，请重新扫码或拷贝。</translation>
    </message>
    <message>
        <source>This desk does not admit stations yet.</source>
        <translation>本机还没有开通接入，先由负责人开通。</translation>
    </message>
    <message>
        <source>This desk admits stations already.</source>
        <translation>本机已经开通接入。</translation>
    </message>
    <message>
        <source>This request was used before. Have the station make a new one.</source>
        <translation>这份申请已经用过，请对方重新生成。</translation>
    </message>
    <message>
        <source>No open request belongs to it.</source>
        <translation>没有与它对应的申请。</translation>
    </message>
    <message>
        <source>Another answer to the same request is here. Tell the district; one of them is not theirs.</source>
        <translation>这份申请已有另一份答复，其中一份不是区里的。请马上告诉区里。</translation>
    </message>
    <message>
        <source>The code is not the same. Read all of it once more; if it stays so, give this up.</source>
        <translation>比对码不一致。请从头再念一遍，仍不一致就放弃这次接入。</translation>
    </message>
    <message>
        <source>These keys belong to somebody else or were revoked. Have the station make new ones.</source>
        <translation>这套密钥属于别的站点，或已停用。请对方换新密钥后重新申请。</translation>
    </message>
    <message>
        <source>{count} different root codes of this hub are needed, as they were written down.</source>
        <translation>需要 {count} 份不同的根密钥码，照纸上抄写输入。</translation>
    </message>
</context>
<context>
    <name>EvaluationPaperKind</name>
    <message>
        <source>Evaluation sheet</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Blank evaluation sheet</source>
        <translation>空白评价表</translation>
    </message>
    <message>
        <source>Joint evaluation sheet</source>
        <translation>合并评价表</translation>
    </message>
    <message>
        <source>Summary of evaluations</source>
        <translation>执法评价汇总表</translation>
    </message>
    <message>
        <source>Notice of rectification</source>
        <translation>整改通知书</translation>
    </message>
    <message>
        <source>Before and after rectification</source>
        <translation>整改前后对照</translation>
    </message>
</context>
<context>
    <name>EvaluationProblem</name>
    <message>
        <source>At least one firm is needed.</source>
        <translation>至少要有一家企业。</translation>
    </message>
    <message>
        <source>At least one deputy is needed.</source>
        <translation>至少要有一位代表。</translation>
    </message>
    <message>
        <source>At least one department is needed.</source>
        <translation>至少要有一个执法单位。</translation>
    </message>
    <message>
        <source>That is too much for one day: at most {most}. Divide it.</source>
        <translation>一次活动至多 {most}，可分成几次。</translation>
    </message>
    <message>
        <source>This version is retired. Choose another one.</source>
        <translation>这一版表样已停用，另选一版。</translation>
    </message>
    <message>
        <source>This is still missing.</source>
        <translation>这里还没填。</translation>
    </message>
    <message>
        <source>The briefing has {most} lines.</source>
        <translation>提示共 {most} 条。</translation>
    </message>
    <message>
        <source>This sheet is filled by somebody else.</source>
        <translation>这份表由另一位代表填写。</translation>
    </message>
    <message>
        <source>This is not possible now. State of the sheet: {state}.</source>
        <translation>现在不能这样做，评价表状态：{state}。</translation>
    </message>
    <message>
        <source>This version of the form has no such item.</source>
        <translation>这一版表样没有这一项。</translation>
    </message>
    <message>
        <source>This item has no such answer.</source>
        <translation>这一项没有这个选项。</translation>
    </message>
    <message>
        <source>{count} things are still missing.</source>
        <translation>还有 {count} 处没填完。</translation>
    </message>
    <message>
        <source>Nothing is signed yet.</source>
        <translation>还没有签名。</translation>
    </message>
    <message>
        <source>The signature is too large. Sign once more.</source>
        <translation>签名笔迹过大，重签一次。</translation>
    </message>
    <message>
        <source>The sheet was changed meanwhile. Look at it again, then sign.</source>
        <translation>评价表刚有改动，核对后再签。</translation>
    </message>
    <message>
        <source>The sheet was changed after it was signed. Sign it again.</source>
        <translation>签名后有改动，需重新签名。</translation>
    </message>
    <message>
        <source>A hand-print needs a witness, who signs first.</source>
        <translation>捺印须有见证人先签名。</translation>
    </message>
    <message>
        <source>This session is closed already.</source>
        <translation>这次活动已汇总。</translation>
    </message>
    <message>
        <source>The sheet is not locked yet and can be changed as it is.</source>
        <translation>评价表还没锁定，可直接修改。</translation>
    </message>
    <message>
        <source>There is a newer version of this sheet already.</source>
        <translation>这份评价表已有新的一版。</translation>
    </message>
    <message>
        <source>Sheets are shown when all are locked, or when the leader closes.</source>
        <translation>全部锁定或组长汇总后才能查看。</translation>
    </message>
    <message>
        <source>This is not possible now. State of the finding: {state}.</source>
        <translation>现在不能这样做，整改状态：{state}。</translation>
    </message>
    <message>
        <source>“{name}” was scored already and stays in the plan.</source>
        <translation>“{name}”已有评分，不能移除。</translation>
    </message>
</context>
<context>
    <name>EventMode</name>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>On site and online</source>
        <translation>线上线下结合</translation>
    </message>
</context>
<context>
    <name>EventPaperKind</name>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Sign-in sheet with times</source>
        <translation>签到表（已签到）</translation>
    </message>
    <message>
        <source>List of absentees</source>
        <translation>缺席名单</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>签到码胸卡</translation>
    </message>
    <message>
        <source>Seat cards</source>
        <translation>座位卡</translation>
    </message>
    <message>
        <source>Record of the event</source>
        <translation>活动记录</translation>
    </message>
    <message>
        <source>Result of the ballot</source>
        <translation>票决结果</translation>
    </message>
    <message>
        <source>Statistics of the year</source>
        <translation>活动年度统计表</translation>
    </message>
</context>
<context>
    <name>EventProblem</name>
    <message>
        <source>Give a title.</source>
        <translation>还没有名称，请补上。</translation>
    </message>
    <message>
        <source>No column with names was found in this file; nothing was taken. Head one with the word for name.</source>
        <translation>这份表格里没有“姓名”一列，没有读入。请给姓名一列加上表头“姓名”。</translation>
    </message>
    <message>
        <source>Give a name.</source>
        <translation>还没有姓名，请补上。</translation>
    </message>
    <message>
        <source>Write hours as 13:30.</source>
        <translation>时间请写成 13:30 这样。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>结束时间要晚于开始时间。</translation>
    </message>
    <message>
        <source>Write a whole number up to {most}.</source>
        <translation>请填 0 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>At most {most}.</source>
        <translation>最多 {most} 个。</translation>
    </message>
    <message>
        <source>This is not possible now. State of the event: {state}.</source>
        <translation>现在不能这样做，活动状态：{state}。</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>Give the new day.</source>
        <translation>请填新的日期。</translation>
    </message>
    <message>
        <source>{count} of the four parts are not done yet.</source>
        <translation>“四个一”还差 {count} 项没有完成。</translation>
    </message>
    <message>
        <source>Each of the four parts stands once.</source>
        <translation>四个环节各列一次。</translation>
    </message>
    <message>
        <source>Sign-in is not open for this event.</source>
        <translation>这场活动没有开放签到。</translation>
    </message>
    <message>
        <source>{name} is not there now.</source>
        <translation>{name}现在不在场。</translation>
    </message>
    <message>
        <source>{name} has come already.</source>
        <translation>{name}已经签到。</translation>
    </message>
    <message>
        <source>Only your own last sign-in of {minutes} minutes can be taken back here. Others are for the head.</source>
        <translation>只能撤销本台 {minutes} 分钟内的最后一次签到，其他的由站长撤销。</translation>
    </message>
    <message>
        <source>Say who approved it.</source>
        <translation>请填批准人。</translation>
    </message>
    <message>
        <source>This lies before sign-in opened.</source>
        <translation>这个时间签到还没有开放。</translation>
    </message>
    <message>
        <source>Write numbers as 1-12,15,18-30. Look at “{piece}”.</source>
        <translation>序号请写成 1-12,15,18-30 这样，请看“{piece}”。</translation>
    </message>
    <message>
        <source>The signature is too large. Sign again.</source>
        <translation>签名太大，请重签。</translation>
    </message>
    <message>
        <source>It became a matter already.</source>
        <translation>已经转成事项。</translation>
    </message>
    <message>
        <source>The event is closed. State: {state}.</source>
        <translation>活动已不能再改，状态：{state}。</translation>
    </message>
    <message>
        <source>Only {issued} ballots were issued.</source>
        <translation>只发出 {issued} 张票。</translation>
    </message>
    <message>
        <source>The votes come to {counted}, {returned} were returned.</source>
        <translation>各项合计 {counted} 张，收回 {returned} 张，请核对。</translation>
    </message>
    <message>
        <source>Only {present} members are present.</source>
        <translation>到会成员只有 {present} 人。</translation>
    </message>
    <message>
        <source>All {seats} seats are taken.</source>
        <translation>{seats} 个席位已满。</translation>
    </message>
    <message>
        <source>No quorum: {needed} members have to be present.</source>
        <translation>未达法定人数，至少要到 {needed} 人。</translation>
    </message>
</context>
<context>
    <name>EventState</name>
    <message>
        <source>Planned</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Sign-in open</source>
        <translation>正在签到</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Record complete</source>
        <translation>记录已齐</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>已延期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>EventStep</name>
    <message>
        <source>Notified everybody</source>
        <translation>已发通知</translation>
    </message>
    <message>
        <source>Open sign-in</source>
        <translation>开放签到</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始活动</translation>
    </message>
    <message>
        <source>Close sign-in</source>
        <translation>结束签到</translation>
    </message>
    <message>
        <source>Go on with sign-in</source>
        <translation>继续签到</translation>
    </message>
    <message>
        <source>Record complete</source>
        <translation>记录办结</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>取消活动</translation>
    </message>
    <message>
        <source>Set a new day</source>
        <translation>重定日期</translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>Legal session for firms</source>
        <translation>安商驿站</translation>
    </message>
    <message>
        <source>Court hearing watched from afar</source>
        <translation>云旁听</translation>
    </message>
    <message>
        <source>Forum on a draft law</source>
        <translation>立法征询座谈</translation>
    </message>
    <message>
        <source>Deputies supervise</source>
        <translation>代表督事</translation>
    </message>
    <message>
        <source>Evaluation of enforcement</source>
        <translation>评执法</translation>
    </message>
    <message>
        <source>Small inquiry</source>
        <translation>微问政</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>直播间</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>调研</translation>
    </message>
    <message>
        <source>Tour of inspection</source>
        <translation>视察</translation>
    </message>
    <message>
        <source>Inspection of law enforcement</source>
        <translation>执法检查</translation>
    </message>
    <message>
        <source>Special inquiry</source>
        <translation>专题询问</translation>
    </message>
    <message>
        <source>Public hearing</source>
        <translation>听证会</translation>
    </message>
    <message>
        <source>Hearing before a decision</source>
        <translation>民主听证会</translation>
    </message>
    <message>
        <source>Mediation meeting</source>
        <translation>民事协调会</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>成效评议会</translation>
    </message>
    <message>
        <source>Residents' council</source>
        <translation>居民议事会</translation>
    </message>
    <message>
        <source>Joint meeting</source>
        <translation>联席会议</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Seminar</source>
        <translation>学习座谈</translation>
    </message>
    <message>
        <source>Joint visit</source>
        <translation>联合走访</translation>
    </message>
    <message>
        <source>Market of law and policy</source>
        <translation>法治小集市</translation>
    </message>
    <message>
        <source>Invited activity</source>
        <translation>应邀活动</translation>
    </message>
    <message>
        <source>Visit to an exhibition</source>
        <translation>参观展览</translation>
    </message>
    <message>
        <source>Report to voters</source>
        <translation>代表述职</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>其他活动</translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>Extra reception</source>
        <translation>加开</translation>
    </message>
    <message>
        <source>No reception</source>
        <translation>停开</translation>
    </message>
</context>
<context>
    <name>ExchangeProblem</name>
    <message>
        <source>The number of the paper that orders it is still needed.</source>
        <translation>请填写依据的文号。</translation>
    </message>
    <message>
        <source>This station is not enrolled. Enrol it first, then export.</source>
        <translation>该站点尚未登记。请先完成登记，再导出数据包。</translation>
    </message>
    <message>
        <source>Nothing in this bundle can be taken over under a new name yet. Ask its station for another bundle, then try again.</source>
        <translation>这个数据包里还没有可以改用新名义收下的记录。请让对方站点再导出一个数据包，然后重试。</translation>
    </message>
    <message>
        <source>The reason is kept. Write it without the name and the telephone number of this person.</source>
        <translation>理由会长期保留，不要写这个人的姓名和电话。</translation>
    </message>
    <message>
        <source>What this request names is erased or ordered already. Nothing was changed; the list is up to date now.</source>
        <translation>该申请要清除的内容已经清除或已确认。没有重复处理，列表已更新。</translation>
    </message>
    <message>
        <source>This is the station itself. Name another one as the receiver.</source>
        <translation>这就是本站。请写另一个站点或者区里的编码。</translation>
    </message>
</context>
<context>
    <name>ExtensionFate</name>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Taken back by who asked</source>
        <translation>申请人收回</translation>
    </message>
    <message>
        <source>Not decided, the reply came first</source>
        <translation>答复在先，未批</translation>
    </message>
    <message>
        <source>Not decided, it was merged first</source>
        <translation>并入在先，未批</translation>
    </message>
    <message>
        <source>Not decided, it was withdrawn first</source>
        <translation>撤回在先，未批</translation>
    </message>
</context>
<context>
    <name>Extent</name>
    <message>
        <source>In full</source>
        <translation>完整内容</translation>
    </message>
    <message>
        <source>Without confidential identities</source>
        <translation>不含保密身份</translation>
    </message>
</context>
<context>
    <name>FilterProblem</name>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于开始日期。</translation>
    </message>
    <message>
        <source>The name is still needed.</source>
        <translation>还差名称。</translation>
    </message>
    <message>
        <source>“{name}” is there already; choose another name.</source>
        <translation>已有“{name}”，请换一个名称。</translation>
    </message>
    <message>
        <source>Nothing was chosen yet; choose what to filter by.</source>
        <translation>还没有选条件，请先选要筛选的内容。</translation>
    </message>
    <message>
        <source>{most} filters are kept already; remove one first.</source>
        <translation>已存 {most} 个筛选，请先移除一个。</translation>
    </message>
</context>
<context>
    <name>FindingState</name>
    <message>
        <source>To be answered</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Not put right</source>
        <translation>复核未通过</translation>
    </message>
</context>
<context>
    <name>FindingStep</name>
    <message>
        <source>Reply of the department</source>
        <translation>单位反馈</translation>
    </message>
    <message>
        <source>Second look: put right</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Second look: not put right</source>
        <translation>复核未通过</translation>
    </message>
</context>
<context>
    <name>FirmVerdict</name>
    <message>
        <source>To be added</source>
        <translation>将填入</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已在安排中</translation>
    </message>
    <message>
        <source>Odd code</source>
        <translation>代码存疑</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不能填入</translation>
    </message>
</context>
<context>
    <name>FormProblem</name>
    <message>
        <source>This is no form that can be read here: {place}.</source>
        <translation>这里读不出表样：{place}。</translation>
    </message>
    <message>
        <source>The form has more than {most} KB. Shorten it.</source>
        <translation>表样超过 {most} KB，需精简。</translation>
    </message>
    <message>
        <source>{place}: “{name}” is no code. Use up to {most} small letters, digits and underscores, a letter first.</source>
        <translation>{place}：“{name}”不能作代码。用小写字母、数字、下划线，字母开头，至多 {most} 个。</translation>
    </message>
    <message>
        <source>{place}: the code “{name}” is taken already.</source>
        <translation>{place}：代码“{name}”已用过。</translation>
    </message>
    <message>
        <source>{place}: versions are counted from 1 to {most}.</source>
        <translation>{place}：版次从 1 到 {most}。</translation>
    </message>
    <message>
        <source>{place}: the words are still missing.</source>
        <translation>{place}：文字还没写。</translation>
    </message>
    <message>
        <source>{place}: at most {limit} characters.</source>
        <translation>{place}：至多 {limit} 个字。</translation>
    </message>
    <message>
        <source>{place}: a weight is a whole number from 1 to {most}.</source>
        <translation>{place}：权重为 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>{place}: points lie between 0 and 1, with three places at most.</source>
        <translation>{place}：得分系数在 0 到 1 之间，至多三位小数。</translation>
    </message>
    <message>
        <source>{place}: put the answers from the best to the least.</source>
        <translation>{place}：选项要从高到低排列。</translation>
    </message>
    <message>
        <source>{place}: no answer brings all points.</source>
        <translation>{place}：没有一个选项得满分。</translation>
    </message>
    <message>
        <source>{place}: a scale has two to {most} answers.</source>
        <translation>{place}：每种量表有 2 到 {most} 个选项。</translation>
    </message>
    <message>
        <source>{place}: there is no scale “{name}”.</source>
        <translation>{place}：没有量表“{name}”。</translation>
    </message>
    <message>
        <source>{place}: no answer of the scale “{name}” triggers the veto.</source>
        <translation>{place}：量表“{name}”没有触发否决的选项。</translation>
    </message>
    <message>
        <source>{place}: a form has one to {most} items.</source>
        <translation>{place}：表样有 1 到 {most} 个评价项。</translation>
    </message>
    <message>
        <source>{place}: this section has no items.</source>
        <translation>{place}：这一组没有评价项。</translation>
    </message>
    <message>
        <source>{place}: a form has two to {most} grades.</source>
        <translation>{place}：等次有 2 到 {most} 个。</translation>
    </message>
    <message>
        <source>{place}: put the grades from the best to the least, their limits falling from 100 at most.</source>
        <translation>{place}：等次从高到低排列，分数线不超过 100，逐个降低。</translation>
    </message>
    <message>
        <source>{place}: the last grade begins at 0.</source>
        <translation>{place}：最低等次从 0 分起。</translation>
    </message>
    <message>
        <source>{place}: there is no grade “{name}”.</source>
        <translation>{place}：没有等次“{name}”。</translation>
    </message>
    <message>
        <source>{place}: write points above 0, up to 100.</source>
        <translation>{place}：写 0 以上、100 以内的分数。</translation>
    </message>
    <message>
        <source>{place}: at most {most} lines of briefing.</source>
        <translation>{place}：提示至多 {most} 条。</translation>
    </message>
    <message>
        <source>Version {number} has another content already. Give it the next number.</source>
        <translation>第 {number} 版已有别的内容，改用下一个版次。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{month} 月 {day} 日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year} 年 {month} 月 {day} 日</translation>
    </message>
    <message>
        <source>{weekday}, {on}</source>
        <translation>{on} {weekday}</translation>
    </message>
    <message>
        <source>{weekday} {on}</source>
        <translation>{on} {weekday}</translation>
    </message>
    <message>
        <source>{on} ({weekday})</source>
        <translation>{on}（{weekday}）</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{on}, {time}</source>
        <translation>{on} {time}</translation>
    </message>
    <message>
        <source>Waiting {n} min</source>
        <translation>已等 {n} 分钟</translation>
    </message>
    <message>
        <source>Waiting {n} h</source>
        <translation>已等 {n} 小时</translation>
    </message>
    <message>
        <source>Just arrived</source>
        <translation>刚到</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{n} working days, {names} skipped</source>
        <translation>{n} 个工作日，已避开{names}</translation>
    </message>
    <message>
        <source>{n} working days, no holiday table for this year</source>
        <translation>{n} 个工作日，还没有这一年的放假安排</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>{n} 号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>everybody who came, as often as they came</source>
        <translation>来访的人按次数相加</translation>
    </message>
    <message>
        <source>persons known by name, each counted once</source>
        <translation>留有姓名的人，每人计一次</translation>
    </message>
    <message>
        <source>matters with a number, void ones left out</source>
        <translation>已编号的事项，作废的不计</translation>
    </message>
    <message>
        <source>registered, without those not accepted, taken back or merged</source>
        <translation>登记的事项，不含不予受理、撤回和并入的</translation>
    </message>
    <message>
        <source>replied ÷ accepted and replied or due</source>
        <translation>已答复 ÷ 受理后已答复或已到期的</translation>
    </message>
    <message>
        <source>first reply by the first deadline ÷ accepted and replied or due</source>
        <translation>首次答复不晚于原定期限 ÷ 受理后已答复或已到期的</translation>
    </message>
    <message>
        <source>first reply by the extended deadline ÷ accepted and replied or due</source>
        <translation>首次答复不晚于批准延期后的期限 ÷ 受理后已答复或已到期的</translation>
    </message>
    <message>
        <source>class A ÷ accepted</source>
        <translation>A 类 ÷ 受理</translation>
    </message>
    <message>
        <source>closed with an answer ÷ accepted, mere notes left out</source>
        <translation>有答复的办结 ÷ 受理（不含仅作记录）</translation>
    </message>
    <message>
        <source>answered on the spot ÷ registered</source>
        <translation>当场答复 ÷ 登记</translation>
    </message>
    <message>
        <source>satisfied or mostly satisfied at last ÷ rated</source>
        <translation>最终评为满意或基本满意 ÷ 已评价</translation>
    </message>
    <message>
        <source>satisfied at last ÷ rated</source>
        <translation>最终评为满意 ÷ 已评价</translation>
    </message>
    <message>
        <source>satisfied or mostly satisfied at first ÷ rated</source>
        <translation>首次评为满意或基本满意 ÷ 已评价</translation>
    </message>
    <message>
        <source>satisfied at first ÷ rated</source>
        <translation>首次评为满意 ÷ 已评价</translation>
    </message>
    <message>
        <source>rated ÷ told the answer</source>
        <translation>已评价 ÷ 已反馈</translation>
    </message>
    <message>
        <source>replies given in person ÷ replies of units</source>
        <translation>当面答复 ÷ 单位答复，当场答复不计</translation>
    </message>
    <message>
        <source>returns ÷ assignment slips</source>
        <translation>退回次数 ÷ 交办单</translation>
    </message>
    <message>
        <source>extensions granted ÷ assignment slips</source>
        <translation>批准延期次数 ÷ 交办单</translation>
    </message>
    <message>
        <source>urges ÷ assignment slips</source>
        <translation>催办次数 ÷ 交办单</translation>
    </message>
    <message>
        <source>handled again when dissatisfied ÷ assignment slips</source>
        <translation>因不满意重办次数 ÷ 交办单</translation>
    </message>
    <message>
        <source>working days from first assignment to first reply ÷ matters</source>
        <translation>首次交办到首次答复的工作日 ÷ 事项数</translation>
    </message>
    <message>
        <source>the middle of all matters in order of their working days</source>
        <translation>按工作日排列，居中事项的天数</translation>
    </message>
    <message>
        <source>the matter that took the most working days</source>
        <translation>用时最长事项的工作日</translation>
    </message>
    <message>
        <source>class A ÷ matters with a result</source>
        <translation>A 类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>class B ÷ matters with a result</source>
        <translation>B 类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>class C ÷ matters with a result</source>
        <translation>C 类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>class D ÷ matters with a result</source>
        <translation>D 类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>first class ÷ matters with a result</source>
        <translation>甲类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>second class ÷ matters with a result</source>
        <translation>乙类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>third class ÷ matters with a result</source>
        <translation>丙类 ÷ 已有结果的事项</translation>
    </message>
    <message>
        <source>open matters of any date whose deadline is over and that nobody answered in this round; late promises and merged matters are in the counter's figure alone</source>
        <translation>在办、过了期限、本轮还没有答复的事项，不限接待日期；承诺逾期和并入其他事项的只计入接待页的“逾期”</translation>
    </message>
</context>
<context>
    <name>Gender</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>GradeBasis</name>
    <message>
        <source>By the score</source>
        <translation>按得分</translation>
    </message>
    <message>
        <source>Held down by an answer</source>
        <translation>有低分项，等次受限</translation>
    </message>
    <message>
        <source>By a veto</source>
        <translation>一票否决</translation>
    </message>
</context>
<context>
    <name>GroupKind</name>
    <message>
        <source>Fixed professional group</source>
        <translation>固定专业小组</translation>
    </message>
    <message>
        <source>Task group</source>
        <translation>机动小组</translation>
    </message>
    <message>
        <source>District group</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>Supervision group</source>
        <translation>督事小组</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
</context>
<context>
    <name>GroupRole</name>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Deputy leader</source>
        <translation>副组长</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>HeldReason</name>
    <message>
        <source>A bundle before it is missing</source>
        <translation>缺少前面的数据包</translation>
    </message>
    <message>
        <source>Written after the station was revoked</source>
        <translation>写于该站被撤销之后</translation>
    </message>
    <message>
        <source>Nobody answers for its writer</source>
        <translation>写入者未经登记</translation>
    </message>
    <message>
        <source>It changes records of another station</source>
        <translation>改动了其他站点的记录</translation>
    </message>
    <message>
        <source>Made by a newer version of the program</source>
        <translation>由更新版本的程序制作</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>Written by a copy of a station's file</source>
        <translation>由站点文件的副本写成</translation>
    </message>
</context>
<context>
    <name>HeldWords</name>
    <message>
        <source>{kind} ({n})</source>
        <translation>{kind} {n} 条</translation>
    </message>
</context>
<context>
    <name>Holiday</name>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
</context>
<context>
    <name>HostBody</name>
    <message>
        <source>Town congress presidium</source>
        <translation>乡镇人大主席团</translation>
    </message>
    <message>
        <source>Street congress committee</source>
        <translation>人大街道工委</translation>
    </message>
</context>
<context>
    <name>HostRole</name>
    <message>
        <source>Host</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Co-host</source>
        <translation>协办</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>Visits received</source>
        <translation>接待人次</translation>
    </message>
    <message>
        <source>Persons received</source>
        <translation>接待人数</translation>
    </message>
    <message>
        <source>Matters registered</source>
        <translation>登记件数</translation>
    </message>
    <message>
        <source>Matters accepted</source>
        <translation>受理件数</translation>
    </message>
    <message>
        <source>Reply rate</source>
        <translation>答复率</translation>
    </message>
    <message>
        <source>On-time reply rate</source>
        <translation>按时答复率</translation>
    </message>
    <message>
        <source>On-time rate with extensions</source>
        <translation>按时答复率（含延期）</translation>
    </message>
    <message>
        <source>Solved rate</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>Closing rate</source>
        <translation>办结率</translation>
    </message>
    <message>
        <source>On-site rate</source>
        <translation>当场办结率</translation>
    </message>
    <message>
        <source>Satisfaction, mostly included</source>
        <translation>满意率（含基本满意）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>First rating, mostly included</source>
        <translation>首次满意率（含基本满意）</translation>
    </message>
    <message>
        <source>First satisfaction</source>
        <translation>首次满意率</translation>
    </message>
    <message>
        <source>Rated share</source>
        <translation>参评率</translation>
    </message>
    <message>
        <source>Face-to-face rate</source>
        <translation>见面率</translation>
    </message>
    <message>
        <source>Return rate</source>
        <translation>退回率</translation>
    </message>
    <message>
        <source>Extension rate</source>
        <translation>延期率</translation>
    </message>
    <message>
        <source>Urge rate</source>
        <translation>催办率</translation>
    </message>
    <message>
        <source>Redo rate</source>
        <translation>重办率</translation>
    </message>
    <message>
        <source>Average handling time</source>
        <translation>平均办理天数</translation>
    </message>
    <message>
        <source>Median handling time</source>
        <translation>办理天数中位数</translation>
    </message>
    <message>
        <source>Longest handling time</source>
        <translation>最长办理天数</translation>
    </message>
    <message>
        <source>Class A, solved</source>
        <translation>A 类 已解决</translation>
    </message>
    <message>
        <source>Class B, being solved</source>
        <translation>B 类 正在解决</translation>
    </message>
    <message>
        <source>Class C, planned</source>
        <translation>C 类 列入计划</translation>
    </message>
    <message>
        <source>Class D, kept for reference</source>
        <translation>D 类 留作参考</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>目前逾期</translation>
    </message>
    <message>
        <source>Class B, being solved or planned</source>
        <translation>B 类 正在解决或列入规划</translation>
    </message>
    <message>
        <source>Class C, solved later</source>
        <translation>C 类 条件限制以后解决</translation>
    </message>
    <message>
        <source>First class, solved</source>
        <translation>甲类 已解决</translation>
    </message>
    <message>
        <source>Second class, being solved or planned</source>
        <translation>乙类 正在解决或列入规划</translation>
    </message>
    <message>
        <source>Third class, solved later</source>
        <translation>丙类 条件限制以后解决</translation>
    </message>
</context>
<context>
    <name>InspectionKind</name>
    <message>
        <source>Routine inspection</source>
        <translation>日常检查</translation>
    </message>
    <message>
        <source>Special inspection</source>
        <translation>专项检查</translation>
    </message>
    <message>
        <source>Inspection of a case</source>
        <translation>个案检查</translation>
    </message>
    <message>
        <source>Joint inspection</source>
        <translation>综合查一次</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>As the file of the matter</source>
        <translation>与事项案卷同期</translation>
    </message>
    <message>
        <source>While in the directory</source>
        <translation>在名册期间</translation>
    </message>
    <message>
        <source>While it is used, then as the record of actions</source>
        <translation>使用期间，此后与操作记录同期</translation>
    </message>
    <message>
        <source>As the record of actions, three years at least</source>
        <translation>与操作记录同期，不少于三年</translation>
    </message>
    <message>
        <source>Until its owner removes it</source>
        <translation>到本人删除为止</translation>
    </message>
    <message>
        <source>Until it is saved or given up</source>
        <translation>到登记或放弃为止</translation>
    </message>
    <message>
        <source>For the day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>As the record it is made from</source>
        <translation>与原记录同期</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>station</source>
        <translation>本站信息</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>mandate</source>
        <translation>代表资格</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>host of an event</source>
        <translation>活动主办单位</translation>
    </message>
    <message>
        <source>part of an event</source>
        <translation>活动环节</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>应到人员</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>签到记录</translation>
    </message>
    <message>
        <source>headcount</source>
        <translation>分会场人数</translation>
    </message>
    <message>
        <source>question at an event</source>
        <translation>活动问答</translation>
    </message>
    <message>
        <source>scan that led to nobody</source>
        <translation>未识别的扫码</translation>
    </message>
    <message>
        <source>council</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>member of a council</source>
        <translation>议事会成员</translation>
    </message>
    <message>
        <source>topic of a council</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>ballot</source>
        <translation>票决</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>naming of a handler</source>
        <translation>承办指定</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>check of a reply</source>
        <translation>答复审核</translation>
    </message>
    <message>
        <source>reply template</source>
        <translation>答复模板</translation>
    </message>
    <message>
        <source>request to name a handler</source>
        <translation>提请指定的记录</translation>
    </message>
    <message>
        <source>station or hub of the exchange</source>
        <translation>往来站点</translation>
    </message>
    <message>
        <source>directory of stations</source>
        <translation>站点名册</translation>
    </message>
    <message>
        <source>entries written on a copy</source>
        <translation>副本写下的记录</translation>
    </message>
    <message>
        <source>reception days</source>
        <translation>接待日安排</translation>
    </message>
    <message>
        <source>excepted days</source>
        <translation>单独安排的日子</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>不便登记</translation>
    </message>
    <message>
        <source>note of attendance</source>
        <translation>到站情况</translation>
    </message>
    <message>
        <source>published duty table</source>
        <translation>已公布的排班表</translation>
    </message>
    <message>
        <source>shift of the rota</source>
        <translation>排班班次</translation>
    </message>
    <message>
        <source>post of a shift</source>
        <translation>班次席位</translation>
    </message>
    <message>
        <source>swap of turns</source>
        <translation>调班记录</translation>
    </message>
    <message>
        <source>personal file</source>
        <translation>个人档案</translation>
    </message>
    <message>
        <source>group of deputies</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>place in a group of deputies</source>
        <translation>小组成员</translation>
    </message>
    <message>
        <source>station of a deputy</source>
        <translation>编入站点</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>offered slot</source>
        <translation>供给时段</translation>
    </message>
    <message>
        <source>version of a form</source>
        <translation>表样的一版</translation>
    </message>
    <message>
        <source>evaluation session</source>
        <translation>评执法活动</translation>
    </message>
    <message>
        <source>participant of a session</source>
        <translation>活动参加人</translation>
    </message>
    <message>
        <source>inspected firm</source>
        <translation>受检企业</translation>
    </message>
    <message>
        <source>question at a session</source>
        <translation>活动问答</translation>
    </message>
    <message>
        <source>evaluation sheet</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>enforcement officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>answer on a sheet</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>step of a finding</source>
        <translation>整改记录</translation>
    </message>
</context>
<context>
    <name>Lateness</name>
    <message>
        <source>No deadline</source>
        <translation>没有期限</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>LedgerProblem</name>
    <message>
        <source>follows from the handling and is not changed by a sheet</source>
        <translation>由办理经过生成，不能用表格改</translation>
    </message>
    <message>
        <source>digits were lost in the spreadsheet; type it as text</source>
        <translation>表格软件把数字舍掉了，请设成文本后重填</translation>
    </message>
    <message>
        <source>“{word}” is not known here</source>
        <translation>没有“{word}”这一项</translation>
    </message>
    <message>
        <source>no date, write 2026-03-18</source>
        <translation>不是日期，请写成 2026-03-18</translation>
    </message>
    <message>
        <source>the day it was received is still needed</source>
        <translation>还差接待日期</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>在今天之后</translation>
    </message>
    <message>
        <source>lies before the day it was received</source>
        <translation>早于接待日期</translation>
    </message>
    <message>
        <source>not finished yet; register it at the counter instead</source>
        <translation>还没办结，请在接待页登记</translation>
    </message>
    <message>
        <source>this station has no such matter</source>
        <translation>本站没有这件事项</translation>
    </message>
    <message>
        <source>belongs to an archived matter, which no sheet changes</source>
        <translation>属于已归档的事项，不能由表格改动</translation>
    </message>
    <message>
        <source>sets the deadline of an open matter; change it by triage</source>
        <translation>关系到在办事项的期限，请在研判中修改</translation>
    </message>
    <message>
        <source>stands in the sheet twice</source>
        <translation>表里出现了两次</translation>
    </message>
    <message>
        <source>changed here since the sheet was written; export it again and correct the new one</source>
        <translation>导出以后这里又改过，没有覆盖；请重新导出再改</translation>
    </message>
    <message>
        <source>{limit} characters at most</source>
        <translation>最多 {limit} 个字</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>blank, stays as it is</source>
        <translation>空着，保持原值</translation>
    </message>
    <message>
        <source>no date written as {pattern}, as the mapping file says</source>
        <translation>不是按映射文件所写的 {pattern} 写的日期</translation>
    </message>
    <message>
        <source>The row has more cells than the headings; a separator stands in its text.</source>
        <translation>这一行的格子比表头多，内容里可能夹着分隔符。</translation>
    </message>
    <message>
        <source>a report of wrongdoing is registered at the counter, where it is sealed</source>
        <translation>检举须在接待页登记，登记时密封，不从文件导入</translation>
    </message>
    <message>
        <source>Day, request, words and person are those of {number}.</source>
        <translation>日期、诉求、内容和反映人都与 {number} 相同，按同一件处理。</translation>
    </message>
    <message>
        <source>May be the same as {number}; link the two once it is in.</source>
        <translation>可能与 {number} 是同一件，导入后可以关联。</translation>
    </message>
</context>
<context>
    <name>LimitGroup</name>
    <message>
        <source>Time to answer</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Call-back and results</source>
        <translation>回访与结果</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Early warnings</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
</context>
<context>
    <name>LimitHolds</name>
    <message>
        <source>for matters registered from now on</source>
        <translation>适用于之后登记的事项</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即适用</translation>
    </message>
</context>
<context>
    <name>LimitProblem</name>
    <message>
        <source>From {least} to {most}.</source>
        <translation>请填 {least} 到 {most} 之间的数字。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no such limit here.</source>
        <translation>没有这一项期限。</translation>
    </message>
</context>
<context>
    <name>LimitSource</name>
    <message>
        <source>by law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>as stations do it</source>
        <translation>各站通行</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议值</translation>
    </message>
</context>
<context>
    <name>LimitUnit</name>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>matters</source>
        <translation>件</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>{n} {unit}</source>
        <translation>{n} {unit}</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Sort and hand over</source>
        <translation>研判并分流</translation>
    </message>
    <message>
        <source>Question or request for help</source>
        <translation>咨询、求助</translation>
    </message>
    <message>
        <source>Minor matter</source>
        <translation>微小事</translation>
    </message>
    <message>
        <source>Suggestion, complaint, report</source>
        <translation>建议、投诉、举报</translation>
    </message>
    <message>
        <source>Dispute, major matter, everything else</source>
        <translation>纠纷、重大事项和其他</translation>
    </message>
    <message>
        <source>Urgent, at most</source>
        <translation>紧急，最长</translation>
    </message>
    <message>
        <source>Very urgent, at most</source>
        <translation>特急，最长</translation>
    </message>
    <message>
        <source>Shown as due soon from</source>
        <translation>临期提醒，剩余</translation>
    </message>
    <message>
        <source>Sign for or return</source>
        <translation>签收或退回</translation>
    </message>
    <message>
        <source>Extension, at most</source>
        <translation>延期，最长</translation>
    </message>
    <message>
        <source>Extensions of one matter</source>
        <translation>同一事项可延期</translation>
    </message>
    <message>
        <source>Urge when overdue by</source>
        <translation>逾期后催办</translation>
    </message>
    <message>
        <source>Supervise after an urge by</source>
        <translation>催办后转督办</translation>
    </message>
    <message>
        <source>Handled again when dissatisfied</source>
        <translation>不满意时重办</translation>
    </message>
    <message>
        <source>Time for handling again</source>
        <translation>重办时限</translation>
    </message>
    <message>
        <source>Counts as not reached after</source>
        <translation>联系不上，满</translation>
    </message>
    <message>
        <source>Closed matters looked at again</source>
        <translation>办结事项回头看比例</translation>
    </message>
    <message>
        <source>Looked at again after</source>
        <translation>办结后回头看</translation>
    </message>
    <message>
        <source>Mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Classes of results</source>
        <translation>办理结果分类</translation>
    </message>
    <message>
        <source>Notice before a reception day</source>
        <translation>接待日公告提前</translation>
    </message>
    <message>
        <source>Warning from equal matters</source>
        <translation>同类事项达到多少件预警</translation>
    </message>
    <message>
        <source>Counted back for a warning</source>
        <translation>预警回溯天数</translation>
    </message>
    <message>
        <source>Replies are checked by a colleague</source>
        <translation>答复由同事审核</translation>
    </message>
    <message>
        <source>The unit's own time runs</source>
        <translation>单位时限起算</translation>
    </message>
    <message>
        <source>Reply of a department to a finding</source>
        <translation>评价问题的反馈期限</translation>
    </message>
</context>
<context>
    <name>LinkType</name>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复反映</translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation>同一事项</translation>
    </message>
    <message>
        <source>Deputy proposal</source>
        <translation>代表建议</translation>
    </message>
    <message>
        <source>Legislative opinion</source>
        <translation>立法意见</translation>
    </message>
    <message>
        <source>Public-interest clue</source>
        <translation>公益诉讼线索</translation>
    </message>
    <message>
        <source>Clue for a judicial suggestion</source>
        <translation>司法建议线索</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督事</translation>
    </message>
</context>
<context>
    <name>MandateStatus</name>
    <message>
        <source>Serving</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>辞职</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>罢免</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Term ended</source>
        <translation>届满</translation>
    </message>
</context>
<context>
    <name>MappingProblem</name>
    <message>
        <source>The mapping file is no JSON in UTF-8: line {line}, character {column} does not belong there.</source>
        <translation>映射文件不是 UTF-8 编码的 JSON：第 {line} 行第 {column} 个字符处不对。</translation>
    </message>
    <message>
        <source>The file has more than {most} MB; a mapping file has a few pages.</source>
        <translation>文件超过 {most} MB；映射文件只有几页内容。</translation>
    </message>
    <message>
        <source>This is no mapping file: it begins with “mapping_file”: 1.</source>
        <translation>这不是映射文件：映射文件开头写着“mapping_file”: 1。</translation>
    </message>
    <message>
        <source>The mapping file is of version {version}; this program reads up to {known}.</source>
        <translation>映射文件是第 {version} 版格式，本软件最多能读第 {known} 版。</translation>
    </message>
    <message>
        <source>“{key}” is nothing a mapping file says. There are: {keys}.</source>
        <translation>映射文件里没有“{key}”这一项。可用的有：{keys}。</translation>
    </message>
    <message>
        <source>“{key}” stands twice in one pair of braces.</source>
        <translation>“{key}”在同一对花括号里写了两次。</translation>
    </message>
    <message>
        <source>“{key}” is still needed.</source>
        <translation>还缺“{key}”。</translation>
    </message>
    <message>
        <source>Here stands a text in quotation marks, of {limit} characters at most.</source>
        <translation>这里应是引号里的一段文字，最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>Here stands a list of columns in square brackets, and it is not empty.</source>
        <translation>这里应是方括号里的各列，至少一列。</translation>
    </message>
    <message>
        <source>Here stand pairs of texts in braces.</source>
        <translation>这里应是花括号里一对一对的文字。</translation>
    </message>
    <message>
        <source>Here stands true or false, without quotation marks.</source>
        <translation>这里应写 true 或 false，不加引号。</translation>
    </message>
    <message>
        <source>“{value}” is not known here. There are: {choices}.</source>
        <translation>这里不能写“{value}”。可以写：{choices}。</translation>
    </message>
    <message>
        <source>Only a CSV has a separator; leave it out for JSON.</source>
        <translation>只有 CSV 才有分隔符，JSON 请去掉这一项。</translation>
    </message>
    <message>
        <source>JSON is always written in UTF-8; write utf-8 or utf-8-bom.</source>
        <translation>JSON 一律用 UTF-8 编码，请写 utf-8 或 utf-8-bom。</translation>
    </message>
    <message>
        <source>A mapping file has {most} columns at most.</source>
        <translation>映射文件最多 {most} 列。</translation>
    </message>
    <message>
        <source>The name of a column is one line without spaces at its ends, and does not begin as a formula does.</source>
        <translation>列名写成一行，前后不留空格，开头不能像公式。</translation>
    </message>
    <message>
        <source>Column {first} is called “{name}” already.</source>
        <translation>第 {first} 列已经叫“{name}”。</translation>
    </message>
    <message>
        <source>A column has either “field” or “constant”, one of the two.</source>
        <translation>每一列写“field”或“constant”，两个里写一个。</translation>
    </message>
    <message>
        <source>There is no field “{value}”; docs/mapping-files.md lists all of them.</source>
        <translation>没有“{value}”这个字段，全部字段见 docs/mapping-files.md。</translation>
    </message>
    <message>
        <source>Column {first} stands for “{field}” already.</source>
        <translation>第 {first} 列已经对应“{field}”。</translation>
    </message>
    <message>
        <source>“{field}” is free text and has no list of values to translate.</source>
        <translation>“{field}”是自由填写的文字，没有可对照的值。</translation>
    </message>
    <message>
        <source>“{code}” is no code of this field; docs/mapping-files.md lists all of them.</source>
        <translation>“{code}”不是这个字段的代码，全部代码见 docs/mapping-files.md。</translation>
    </message>
    <message>
        <source>These codes have no word yet: {codes}. Add them, or “otherwise”.</source>
        <translation>这些代码还没有对应的写法：{codes}。补上，或者写“otherwise”。</translation>
    </message>
    <message>
        <source>“{word}” stands for {codes}. Say under “reads” which of them it means when it comes in.</source>
        <translation>“{word}”对应 {codes}。导入时当作哪一个，请写在“reads”里。</translation>
    </message>
    <message>
        <source>This field is no date and has no pattern for one.</source>
        <translation>这个字段不是日期，不用写日期格式。</translation>
    </message>
    <message>
        <source>“{pattern}” is no pattern of a date: YYYY, MM and DD stand in it once each, and where a time is wanted HH, then mm, then ss.</source>
        <translation>“{pattern}”不是日期格式：YYYY、MM、DD 各写一次；要时间的，依次加 HH、mm、ss。</translation>
    </message>
    <message>
        <source>A prefix belongs to external_number alone and has {limit} characters at most.</source>
        <translation>前缀只用于 external_number，最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>An import needs columns for these fields as well: {fields}.</source>
        <translation>用来导入还要有对应这些字段的列：{fields}。</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Arrived</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Noted afterwards</source>
        <translation>补签</translation>
    </message>
</context>
<context>
    <name>MatchReason</name>
    <message>
        <source>asked for by name</source>
        <translation>指名需要</translation>
    </message>
    <message>
        <source>same field</source>
        <translation>领域相同</translation>
    </message>
    <message>
        <source>any field</source>
        <translation>领域不限</translation>
    </message>
    <message>
        <source>first wished time</source>
        <translation>首选时段</translation>
    </message>
    <message>
        <source>second wished time</source>
        <translation>次选时段</translation>
    </message>
    <message>
        <source>third wished time</source>
        <translation>第三时段</translation>
    </message>
    <message>
        <source>wished day, another hour</source>
        <translation>当天其他时段</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>时间不限</translation>
    </message>
    <message>
        <source>another time than wished</source>
        <translation>不是希望的时间</translation>
    </message>
    <message>
        <source>same community</source>
        <translation>同一村社区</translation>
    </message>
    <message>
        <source>any community</source>
        <translation>村社区不限</translation>
    </message>
    <message>
        <source>has waited</source>
        <translation>等候已久</translation>
    </message>
</context>
<context>
    <name>MatterState</name>
    <message>
        <source>To assign</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已交办</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Passed upward</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转化</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Extension asked for</source>
        <translation>待批延期</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Promise open</source>
        <translation>跟踪中</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>MemberIdentity</name>
    <message>
        <source>Deputy</source>
        <translation>人大代表</translation>
    </message>
    <message>
        <source>CPPCC member</source>
        <translation>政协委员</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>For a unit</source>
        <translation>单位代表</translation>
    </message>
</context>
<context>
    <name>MergeProblem</name>
    <message>
        <source>Two values are still open here. Decide between them first.</source>
        <translation>这里还有两种说法没有选定，先选定其中一种。</translation>
    </message>
    <message>
        <source>A newer version wrote something here. Bring this computer up to date first.</source>
        <translation>这里有新版本写入的内容，先更新这台电脑上的软件。</translation>
    </message>
    <message>
        <source>Write here what shall stand, or choose one of the values above.</source>
        <translation>请在这里填写，或者改选上面的内容。</translation>
    </message>
    <message>
        <source>This cannot be entered here.</source>
        <translation>这里不能填写这样的内容。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>结束的日期早于开始的日期。</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Assign</source>
        <translation>分派办理</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Record only</source>
        <translation>仅作记录</translation>
    </message>
</context>
<context>
    <name>NotAccepted</name>
    <message>
        <source>This post is not held any more.</source>
        <translation>这个席位已经不在。</translation>
    </message>
    <message>
        <source>Somebody was put here meanwhile.</source>
        <translation>其间已排上别人。</translation>
    </message>
    <message>
        <source>This post was locked meanwhile.</source>
        <translation>其间已被锁定。</translation>
    </message>
    <message>
        <source>A rule stands against it by now.</source>
        <translation>现在与排班规则不符。</translation>
    </message>
</context>
<context>
    <name>OfficeProblem</name>
    <message>
        <source>Only deputies have mandates, groups and stations of their own.</source>
        <translation>只有代表才有代表资格、小组和编入站点。</translation>
    </message>
    <message>
        <source>Another mandate has this number of a certificate.</source>
        <translation>这个代表证号已登记在另一个代表资格上。</translation>
    </message>
    <message>
        <source>The deputy holds a mandate of this level already. End it first.</source>
        <translation>此人已有同级代表资格，请先结束原来的。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>结束日期早于起始日期。</translation>
    </message>
    <message>
        <source>This day has not come. For a seat that ends later, write the day as the end of its term.</source>
        <translation>这一天还没到。以后才到期的任职，请填在任期结束日期里。</translation>
    </message>
    <message>
        <source>The deputy is in it already.</source>
        <translation>此人已在其中。</translation>
    </message>
    <message>
        <source>This is over already.</source>
        <translation>已经结束了。</translation>
    </message>
    <message>
        <source>Nothing further is kept of residents.</source>
        <translation>群众没有其他资料可记。</translation>
    </message>
</context>
<context>
    <name>OfficerLetter</name>
    <message>
        <source>J</source>
        <translation>法</translation>
    </message>
    <message>
        <source>P</source>
        <translation>检</translation>
    </message>
    <message>
        <source>O</source>
        <translation>警</translation>
    </message>
    <message>
        <source>L</source>
        <translation>司</translation>
    </message>
    <message>
        <source>A</source>
        <translation>律</translation>
    </message>
</context>
<context>
    <name>OfficerRole</name>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>检察官</translation>
    </message>
    <message>
        <source>Police officer</source>
        <translation>警官</translation>
    </message>
    <message>
        <source>Justice office</source>
        <translation>司法行政人员</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>律师</translation>
    </message>
</context>
<context>
    <name>OrganClass</name>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Supervision commission</source>
        <translation>监察委员会</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Procuratorate</source>
        <translation>检察院</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>不属一府一委两院</translation>
    </message>
</context>
<context>
    <name>OrganTier</name>
    <message>
        <source>Supreme</source>
        <translation>最高级</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>设区的市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）级</translation>
    </message>
    <message>
        <source>Town office</source>
        <translation>基层所</translation>
    </message>
</context>
<context>
    <name>OrganizationKind</name>
    <message>
        <source>Congress standing committee</source>
        <translation>人大常委会</translation>
    </message>
    <message>
        <source>Town congress presidium</source>
        <translation>乡镇人大主席团</translation>
    </message>
    <message>
        <source>Street congress committee</source>
        <translation>人大街道工委</translation>
    </message>
    <message>
        <source>Government department</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>Supervision commission</source>
        <translation>监察委员会</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Procuratorate</source>
        <translation>检察院</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Justice office</source>
        <translation>司法所</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村、社区</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>PaperKind</name>
    <message>
        <source>A4 receipt</source>
        <translation>A4 回执</translation>
    </message>
    <message>
        <source>80 mm receipt</source>
        <translation>80 毫米回执</translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation>接待登记表</translation>
    </message>
    <message>
        <source>Assignment slip</source>
        <translation>交办单</translation>
    </message>
    <message>
        <source>Urge slip</source>
        <translation>催办单</translation>
    </message>
    <message>
        <source>Supervision slip</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Reply letter</source>
        <translation>答复函</translation>
    </message>
    <message>
        <source>Inquiry form</source>
        <translation>征询意见表</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案卷</translation>
    </message>
</context>
<context>
    <name>PaperNames</name>
    <message>
        <source>Appointment slip</source>
        <translation>约见单</translation>
    </message>
    <message>
        <source>Appointment letter</source>
        <translation>约见函</translation>
    </message>
    <message>
        <source>Bundle sheet</source>
        <translation>数据包清单</translation>
    </message>
    <message>
        <source>List of personal data</source>
        <translation>个人信息清单</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Test receipt</source>
        <translation>小票测试页</translation>
    </message>
</context>
<context>
    <name>PaperProblem</name>
    <message>
        <source>No slip counts, assign it first.</source>
        <translation>没有有效的交办单，请先分派。</translation>
    </message>
    <message>
        <source>No reply has been recorded yet.</source>
        <translation>还没有记录答复。</translation>
    </message>
    <message>
        <source>The unit has not been urged yet.</source>
        <translation>还没有催办过。</translation>
    </message>
    <message>
        <source>Its handling is not supervised yet.</source>
        <translation>还没有督办。</translation>
    </message>
    <message>
        <source>A notice should hang at least {days} days before.</source>
        <translation>公告应至少提前 {days} 天张贴。</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>PartKind</name>
    <message>
        <source>Watch a hearing</source>
        <translation>一场庭审旁听</translation>
    </message>
    <message>
        <source>Explain a law</source>
        <translation>一次法规解读</translation>
    </message>
    <message>
        <source>Discuss cases</source>
        <translation>一组案例分析</translation>
    </message>
    <message>
        <source>Risk tips</source>
        <translation>一套防风险提示</translation>
    </message>
    <message>
        <source>Point of the agenda</source>
        <translation>议程</translation>
    </message>
</context>
<context>
    <name>Partner</name>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Passes bundles on</source>
        <translation>转交数据包</translation>
    </message>
    <message>
        <source>May order erasures</source>
        <translation>可要求清除个人信息</translation>
    </message>
</context>
<context>
    <name>PartyRole</name>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Enforcement department</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>检察官</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>法官</translation>
    </message>
</context>
<context>
    <name>PassRule</name>
    <message>
        <source>More than half of those present</source>
        <translation>到会人员过半数</translation>
    </message>
    <message>
        <source>Two thirds of those present</source>
        <translation>到会人员三分之二以上</translation>
    </message>
    <message>
        <source>More than half of all members</source>
        <translation>全体成员过半数</translation>
    </message>
</context>
<context>
    <name>PeopleProblem</name>
    <message>
        <source>A name is still needed.</source>
        <translation>还差姓名。</translation>
    </message>
    <message>
        <source>{over} characters too many, {limit} at most.</source>
        <translation>多了 {over} 个字，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>{missing} digits short. Leave it empty if no number is left.</source>
        <translation>少了 {missing} 位。不方便留电话可以留空。</translation>
    </message>
    <message>
        <source>{extra} digits too many. Check it once more.</source>
        <translation>多了 {extra} 位，请再核对一遍。</translation>
    </message>
    <message>
        <source>A phone number has digits only. Notes can go into the details.</source>
        <translation>电话里只能有数字，其他说明可写进具体情况。</translation>
    </message>
    <message>
        <source>No phone number begins like this. Check the first digits.</source>
        <translation>没有这样开头的号码，请核对前几位。</translation>
    </message>
    <message>
        <source>A landline without area code. It can stay as it is.</source>
        <translation>座机没写区号，可以就这样保存。</translation>
    </message>
    <message>
        <source>A number from abroad. It can stay as it is.</source>
        <translation>这是境外号码，可以就这样保存。</translation>
    </message>
    <message>
        <source>{length} characters, an ID number has 18. Check it once more.</source>
        <translation>现有 {length} 位，身份证号是 18 位，请再核对一遍。</translation>
    </message>
    <message>
        <source>An old number of 15 digits. The 18 digits of the new card are needed.</source>
        <translation>这是旧的 15 位号码，请填新证上的 18 位。</translation>
    </message>
    <message>
        <source>The last character does not fit. Check it once more.</source>
        <translation>最后一位对不上，请再核对一遍。</translation>
    </message>
    <message>
        <source>There is no such date of birth. Check digits 7 to 14.</source>
        <translation>出生日期不存在，请核对第 7 到 14 位。</translation>
    </message>
    <message>
        <source>The date of birth is still to come. Check digits 7 to 14.</source>
        <translation>出生日期还没到，请核对第 7 到 14 位。</translation>
    </message>
    <message>
        <source>The first six digits are no known region. It can stay as it is.</source>
        <translation>前 6 位不是已知的地区，可以就这样保存。</translation>
    </message>
    <message>
        <source>{length} characters, a credit code has 18. It can stay as it is.</source>
        <translation>现有 {length} 位，信用代码是 18 位，可以先这样保存。</translation>
    </message>
    <message>
        <source>A credit code has no I, O, S, V or Z. It can stay as it is.</source>
        <translation>信用代码里没有 I、O、S、V、Z，可以先这样保存。</translation>
    </message>
    <message>
        <source>The last character does not fit. It can stay as it is.</source>
        <translation>最后一位对不上，可以先这样保存。</translation>
    </message>
    <message>
        <source>A reason of at least {least} characters is needed. It goes into the record.</source>
        <translation>请写明原因，至少 {least} 个字，会记入操作记录。</translation>
    </message>
    <message>
        <source>The deputy's level is still needed.</source>
        <translation>还差代表级别。</translation>
    </message>
    <message>
        <source>The officer's profession is still needed.</source>
        <translation>还差三官一司的身份。</translation>
    </message>
</context>
<context>
    <name>PeriodSort</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>自选</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Registering a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Handling a matter</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Deciding on a matter</source>
        <translation>审定事项</translation>
    </message>
    <message>
        <source>Seeing matters</source>
        <translation>查看事项</translation>
    </message>
    <message>
        <source>Viewing a full phone number</source>
        <translation>查看完整手机号</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Changing the directory</source>
        <translation>修改名册</translation>
    </message>
    <message>
        <source>Seeing the directory</source>
        <translation>查看名册</translation>
    </message>
    <message>
        <source>Changing accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>Reading the record of actions</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Filling in a form</source>
        <translation>填写表单</translation>
    </message>
    <message>
        <source>Correcting a record</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Seeing a name</source>
        <translation>查看姓名</translation>
    </message>
    <message>
        <source>Seeing an ID number</source>
        <translation>查看身份证号</translation>
    </message>
    <message>
        <source>Seeing what was said</source>
        <translation>查看反映内容</translation>
    </message>
    <message>
        <source>Seeing evaluations</source>
        <translation>查看评价</translation>
    </message>
    <message>
        <source>Taking full contact details out</source>
        <translation>导出完整联系方式</translation>
    </message>
    <message>
        <source>Making a bundle</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>Taking a bundle in</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>Taking a spreadsheet in</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deciding on a request about own data</source>
        <translation>处理个人信息申请</translation>
    </message>
    <message>
        <source>Granting roles</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Unlocking with the recovery code</source>
        <translation>用恢复码解锁</translation>
    </message>
    <message>
        <source>Opening what is sealed</source>
        <translation>启封保密信息</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Seeing events</source>
        <translation>查看活动</translation>
    </message>
    <message>
        <source>Planning and keeping events</source>
        <translation>安排和维护活动</translation>
    </message>
    <message>
        <source>Signing people in</source>
        <translation>办理签到</translation>
    </message>
    <message>
        <source>Make-up and taking back sign-ins</source>
        <translation>补签和撤销签到</translation>
    </message>
    <message>
        <source>Admitting stations</source>
        <translation>接入站点</translation>
    </message>
    <message>
        <source>Changing the station's settings</source>
        <translation>修改本站设置</translation>
    </message>
    <message>
        <source>Seeing the rota</source>
        <translation>查看排班</translation>
    </message>
    <message>
        <source>Keeping the rota</source>
        <translation>安排值班</translation>
    </message>
    <message>
        <source>Keeping appointments</source>
        <translation>管理预约</translation>
    </message>
    <message>
        <source>Issuing and retiring forms</source>
        <translation>发布、停用表样</translation>
    </message>
    <message>
        <source>Planning and following evaluations</source>
        <translation>安排和跟进评执法</translation>
    </message>
    <message>
        <source>Closing and correcting evaluations</source>
        <translation>汇总、更正评价</translation>
    </message>
</context>
<context>
    <name>PersonKind</name>
    <message>
        <source>Resident</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Visiting professional</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Station staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>信息采集员</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>党政领导</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message>
        <source>Personal data kept by this program</source>
        <translation>本软件保存的个人信息</translation>
    </message>
    <message>
        <source>Nothing is kept that does not stand here, and nothing for another purpose. Columns that are not always filled in stay empty unless the matter needs them; ID numbers are not asked for.</source>
        <translation>除下表所列之外不保存其他个人信息，也不用于其他目的。标明“需要时填”的，事项用不到就不填；不收集身份证号码。</translation>
    </message>
    <message>
        <source>Everything lies encrypted on this computer, but for the names at the sign-in; a server that counters share needs an encrypted disk. Lists, papers and exports show names and numbers masked where the rules ask for it; seeing one in full needs a reason, which is kept.</source>
        <translation>除登录页上的姓名外，全部内容加密保存在本机；几台电脑共用服务器的，服务器的磁盘须加密。列表、纸件和导出文件中的姓名、号码按规定遮挡；查看完整内容须写明理由，理由留有记录。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>At registration</source>
        <translation>登记时填</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>需要时填</translation>
    </message>
    <message>
        <source>For how many years a matter's file is kept is decided by the station, by the rules for its archives. This version does not yet delete by itself when the time is over.</source>
        <translation>事项案卷保存多少年，由本站按档案规定确定。这一版到期后还不会自动删除。</translation>
    </message>
    <message>
        <source>Backups hold what was there when they were made, erased since or not. Of the daily ones the newest of 7 days, 4 weeks and 12 months are kept; whichever is restored, what was erased since is erased again first. Copies from before an upgrade and those carried away are deleted by the station itself.</source>
        <translation>备份保存的是备份当时的内容，其后清除的也在里面。每日备份留最近 7 天、4 周、12 个月的各一份；恢复其中哪一份，都先把其后清除过的内容重新清除。升级前的备份和另外拷走的备份，由本站自行删除。</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Older than the one in force</source>
        <translation>比现行的旧</translation>
    </message>
    <message>
        <source>Kept until it can be checked</source>
        <translation>暂存，待核实</translation>
    </message>
    <message>
        <source>From a hub that is not known here</source>
        <translation>不认识的上级</translation>
    </message>
</context>
<context>
    <name>PostKind</name>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Visiting professional</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Station staff</source>
        <translation>站点工作人员</translation>
    </message>
    <message>
        <source>Leading official</source>
        <translation>党政领导干部</translation>
    </message>
</context>
<context>
    <name>Postponement</name>
    <message>
        <source>Next working day</source>
        <translation>顺延到下一个工作日</translation>
    </message>
    <message>
        <source>One week later</source>
        <translation>推后一周</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>已请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
</context>
<context>
    <name>Publicity</name>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Public inside</source>
        <translation>内部公开</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>不公开</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>回访</translation>
    </message>
</context>
<context>
    <name>RaterKind</name>
    <message>
        <source>Voter</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
</context>
<context>
    <name>RatingMethod</name>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>短信</translation>
    </message>
</context>
<context>
    <name>ReceptionDay</name>
    <message>
        <source>As planned</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Held with another reception day</source>
        <translation>并入另一接待日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停办</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>加开</translation>
    </message>
</context>
<context>
    <name>ReceptionProblem</name>
    <message>
        <source>The request in one sentence is still needed.</source>
        <translation>还差一句话诉求。</translation>
    </message>
    <message>
        <source>{length} characters, {limit} at most. The rest can go into the details.</source>
        <translation>已有 {length} 字，最多 {limit} 字，其余可写进具体情况。</translation>
    </message>
    <message>
        <source>A category is still needed.</source>
        <translation>还差事项类别。</translation>
    </message>
    <message>
        <source>This category is no longer used. Choose another one.</source>
        <translation>这个类别已停用，请另选一个。</translation>
    </message>
    <message>
        <source>{length} characters, {limit} at most.</source>
        <translation>已有 {length} 字，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>The answer given on the spot is still needed.</source>
        <translation>还差当场答复的内容。</translation>
    </message>
    <message>
        <source>At least one matter is needed.</source>
        <translation>至少登记一件事项。</translation>
    </message>
    <message>
        <source>At least one person came.</source>
        <translation>来访人数至少 1 人。</translation>
    </message>
    <message>
        <source>The time of reception is still to come. Check the date.</source>
        <translation>接待时间还没到，请核对日期。</translation>
    </message>
    <message>
        <source>An anonymous visitor leaves no phone number. Clear it or choose another kind.</source>
        <translation>不留名时不留电话。可以清空手机号，或改选来访人类别。</translation>
    </message>
    <message>
        <source>A handling unit is still needed.</source>
        <translation>还差承办单位。</translation>
    </message>
    <message>
        <source>The matter is with this unit already. Choose another one.</source>
        <translation>事项已在这个单位，请另选一个。</translation>
    </message>
    <message>
        <source>This unit has given its own answer, and cannot answer for those that still owe theirs. Choose another one.</source>
        <translation>这个单位已经答复了自己的部分，不能替还没有答复的单位答复。没有改动，请另选单位。</translation>
    </message>
    <message>
        <source>The voter's day is {limit} at the latest. Who needs longer is given another day with the slip, and a reason, or asks for an extension.</source>
        <translation>对群众的期限最迟是 {limit}。确需更长时间的，交办时写明理由另定，或者办理中申请延期。</translation>
    </message>
    <message>
        <source>The reply is still needed.</source>
        <translation>还差答复内容。</translation>
    </message>
    <message>
        <source>“{step}” is not possible while the matter stands at “{state}”.</source>
        <translation>事项现在是“{state}”，这时不能{step}。</translation>
    </message>
    <message>
        <source>The note is still empty.</source>
        <translation>备注还空着。</translation>
    </message>
    <message>
        <source>This day is over. Choose a later one.</source>
        <translation>这一天已经过了，请选以后的日期。</translation>
    </message>
    <message>
        <source>Say where the person was guided to.</source>
        <translation>还要写明引导群众去哪里。</translation>
    </message>
    <message>
        <source>A reason is still needed.</source>
        <translation>还要写明理由。</translation>
    </message>
    <message>
        <source>Say which unit it should be.</source>
        <translation>还要写明应由哪个单位办。</translation>
    </message>
    <message>
        <source>Say who signed for it.</source>
        <translation>还要写明签收人。</translation>
    </message>
    <message>
        <source>The deadline is {on}. Choose a later day.</source>
        <translation>现在的期限是 {on}，请选更晚的一天。</translation>
    </message>
    <message>
        <source>It can be put off to {on} at most.</source>
        <translation>最晚只能延到 {on}。</translation>
    </message>
    <message>
        <source>{on} was asked for and refused. Ask for another day, or answer by the deadline.</source>
        <translation>延到 {on}已经申请过，没有同意。请另选一天，或者按期答复。</translation>
    </message>
    <message>
        <source>The deadline is over. An extension has to be asked for before it.</source>
        <translation>期限已过。延期要在到期前申请。</translation>
    </message>
    <message>
        <source>The new day is later. Say why; the day the voter was told stays in the statistics.</source>
        <translation>新期限更晚，请写明理由；统计仍按告知群众的日期计算。</translation>
    </message>
    <message>
        <source>This day is over or today. Choose the day on which the unit answers again.</source>
        <translation>承诺日期须在今天之后，请选承办单位再次答复的日期。</translation>
    </message>
    <message>
        <source>The unit has not answered again as it promised. Say why the matter ends without.</source>
        <translation>承办单位还没有按承诺再次答复，请写明为什么就此办结。</translation>
    </message>
    <message>
        <source>This reply was rated already, and the word given stands. A further reply can be rated again.</source>
        <translation>这次答复已经评价过，评价不能改写；有新的答复后可以再评。</translation>
    </message>
    <message>
        <source>Who asked for the extension does not decide it. Let a colleague do it.</source>
        <translation>申请延期的人不能自己审定，请由其他同事审定。</translation>
    </message>
    <message>
        <source>The voter has not been told of the new day. Tell them, or write down why not.</source>
        <translation>还没有把新的期限告知群众。请先告知，或者在备注里写明原因。</translation>
    </message>
    <message>
        <source>Nobody urged the unit since the deadline. Urge it first; supervision is the next step.</source>
        <translation>逾期后还没有催办过。请先催办，再转督办。</translation>
    </message>
    <message>
        <source>The unit still has time to answer the urging. It can be supervised from {on}.</source>
        <translation>催办后的答复期还没有过，{on} 起可以督办。</translation>
    </message>
    <message>
        <source>The unit was urged this way today. The entry is kept; try again tomorrow or in another way.</source>
        <translation>今天已经用这种方式催办过，记录已留存；请明天再催，或换一种方式。</translation>
    </message>
    <message>
        <source>This unit has signed already. What it signed it hands on or answers.</source>
        <translation>这个单位已经签收。签收后请转办或答复。</translation>
    </message>
    <message>
        <source>This unit has no part in the matter any more. Choose one of those that have.</source>
        <translation>这个单位已不承办此事，请选仍在承办的单位。</translation>
    </message>
    <message>
        <source>This day is still to come. Choose the day of the signature.</source>
        <translation>这一天还没有到，请选实际签收的日期。</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>收到日期不能在今天之后。</translation>
    </message>
    <message>
        <source>Nothing arrived, so there is no day of arrival.</source>
        <translation>没有收到答复，就不用填收到日期。</translation>
    </message>
    <message>
        <source>This score is still needed.</source>
        <translation>还要选一项评价。</translation>
    </message>
    <message>
        <source>Either scores or a reason why there are none.</source>
        <translation>评价和无法评价的原因只能填一样。</translation>
    </message>
    <message>
        <source>Write down in one sentence what the person is dissatisfied with.</source>
        <translation>请用一句话写明哪里不满意。</translation>
    </message>
    <message>
        <source>Who registered or handled a matter does not call back. Ask a colleague to do it.</source>
        <translation>登记和经办的人不能自己回访。请换一位同事。</translation>
    </message>
    <message>
        <source>Nobody called back yet. Write down why it is closed all the same.</source>
        <translation>还没有回访。请写明直接办结的原因。</translation>
    </message>
    <message>
        <source>The day of the promised answer is still needed.</source>
        <translation>还要填承诺再次答复的日期。</translation>
    </message>
    <message>
        <source>That is this matter itself. Choose another one.</source>
        <translation>这就是本事项。请选另一件。</translation>
    </message>
    <message>
        <source>That matter has ended. Choose one that is open.</source>
        <translation>那一件已经办完。请选一件在办的。</translation>
    </message>
    <message>
        <source>Choose what it becomes.</source>
        <translation>请选转为什么。</translation>
    </message>
    <message>
        <source>This unit is named already.</source>
        <translation>这个单位已经选过了。</translation>
    </message>
    <message>
        <source>It was put off {most} times already. Answer, or have it supervised.</source>
        <translation>已经延过 {most} 次。请答复，或转督办。</translation>
    </message>
    <message>
        <source>This day is before the assignment. Choose the day of the signature.</source>
        <translation>这一天在交办之前，请选实际签收的日期。</translation>
    </message>
    <message>
        <source>This station grants no extensions. Answer, or have it supervised.</source>
        <translation>本站不办理延期。请答复，或转督办。</translation>
    </message>
    <message>
        <source>Returning was possible until {on}. Hand it on to another unit instead.</source>
        <translation>退回期限到 {on}为止，现在可以改为转办。</translation>
    </message>
    <message>
        <source>This station does not use that class. Choose another one.</source>
        <translation>本站不用这一类结果，请另选一类。</translation>
    </message>
    <message>
        <source>This one is ended by the station head. Nothing was changed; ask the head to do it.</source>
        <translation>这一件要由站长办结或撤回。没有改动，请站长操作。</translation>
    </message>
    <message>
        <source>The report complains of this unit, so it cannot handle it. Choose another one.</source>
        <translation>该单位是被反映单位，不能承办。请另选一个。</translation>
    </message>
    <message>
        <source>The words of a report are sealed, so its kind stays. Register anew what is something else.</source>
        <translation>检举内容已密封，诉求性质不能改。如属其他事项，请另行登记。</translation>
    </message>
    <message>
        <source>This person does not have the role of a named handler. Grant it in the settings first.</source>
        <translation>此人还没有指定承办人角色。请先在设置中授予。</translation>
    </message>
    <message>
        <source>Nothing is sealed here.</source>
        <translation>这里没有密封的内容。</translation>
    </message>
    <message>
        <source>Who wrote the reply does not check it. Ask a colleague to tick the five points.</source>
        <translation>写答复的人不能自己审核。请同事逐项核对五项。</translation>
    </message>
    <message>
        <source>Not every point is ticked. Write down what has to be changed.</source>
        <translation>五项没有全部打勾。请写明需要修改的地方。</translation>
    </message>
    <message>
        <source>Nobody checked this reply yet. A colleague ticks the five points, then the voter is told.</source>
        <translation>这份答复还没有审核。请同事逐项核对五项，再告知群众。</translation>
    </message>
    <message>
        <source>This reply was sent back. Add to the reply and have it checked, then the voter is told.</source>
        <translation>这份答复已退回修改。请补充答复并再次审核，再告知群众。</translation>
    </message>
    <message>
        <source>Nobody checked this reply yet. Have it checked, or write down why nobody does.</source>
        <translation>这份答复还没有审核。请同事审核，或写明不审核的原因。</translation>
    </message>
    <message>
        <source>The two matters are linked already. Nothing was changed.</source>
        <translation>这两件事项已经关联，无需重复；内容没有改动。</translation>
    </message>
    <message>
        <source>This link has been ended meanwhile. Choose another one.</source>
        <translation>该关联已经解除，请另选一项。</translation>
    </message>
    <message>
        <source>Nobody names themselves. Choose somebody else.</source>
        <translation>不能指定自己。请另选一人。</translation>
    </message>
    <message>
        <source>“{label}” is still empty.</source>
        <translation>“{label}”还没有填。</translation>
    </message>
    <message>
        <source>Without a name and a phone nothing is kept of who came. Enter one of them, or choose Anonymous under More.</source>
        <translation>没有姓名和电话，来人的情况都不保存。请填其中一项，或在“更多”里选“匿名”。</translation>
    </message>
    <message>
        <source>Several units have this matter. Open it and choose one of them.</source>
        <translation>这件事由几个单位承办。请打开后选择其中一个。</translation>
    </message>
    <message>
        <source>The matter was merged into another one and goes on there: “{step}” is done there.</source>
        <translation>事项已并入另一件，请到那一件里{step}。</translation>
    </message>
    <message>
        <source>A report of wrongdoing stands alone: it is neither linked with another matter nor merged.</source>
        <translation>举报事项单独保管，不与其他事项关联或合并。</translation>
    </message>
    <message>
        <source>Only who handed a matter out, or the head, takes that back: on the same day, and before the unit was urged.</source>
        <translation>交办当天、尚未催办时，由交办人本人或站长撤销；现在可以改为转办。</translation>
    </message>
    <message>
        <source>A unit has answered already, so the matter was accepted.</source>
        <translation>承办单位已经答复过，这件事已受理，不能再作不予受理。</translation>
    </message>
    <message>
        <source>A major matter is looked at again before it is archived.</source>
        <translation>重大事项先回头看，再归档。</translation>
    </message>
    <message>
        <source>The last call was in vain less than {hours} hours ago. Call again later: it counts as one attempt.</source>
        <translation>距上次未接通不足 {hours} 小时，算作同一次，请晚些再打。</translation>
    </message>
    <message>
        <source>The visitor left a name and can be asked.</source>
        <translation>来访人留有姓名，可以回访，请选择其他原因。</translation>
    </message>
    <message>
        <source>Only today's registrations made by oneself can be undone. A correction is still possible.</source>
        <translation>只能撤销本人今天登记的事项。其他的可以更正。</translation>
    </message>
    <message>
        <source>The person's last word is dissatisfaction. Write down why it is closed all the same.</source>
        <translation>群众最后的评价是不满意。请写明仍然办结的原因。</translation>
    </message>
    <message>
        <source>The visitor stayed anonymous: type the code of the receipt if the visitor came with it, else choose “Anonymous” as the reason.</source>
        <translation>来访人匿名：凭小票来的，请输入查询码；否则请在“无法评价”中选“匿名”。</translation>
    </message>
    <message>
        <source>This is not the code on the receipt of this matter.</source>
        <translation>查询码与这件事项的小票不符，请核对。</translation>
    </message>
    <message>
        <source>The deputy who received has not been told the outcome. Tell the deputy, note that here, then close.</source>
        <translation>接待代表还没有告知办理结果。请先告知代表，点“告知代表”记下，再办结。</translation>
    </message>
    <message>
        <source>The deputy was told already, or no deputy received this visit.</source>
        <translation>代表已经告知，或者这次来访没有代表接待。</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Code of the scans</source>
        <translation>条码前缀</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Host body</source>
        <translation>设立单位</translation>
    </message>
    <message>
        <source>Code of the region</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Town or street</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>接待时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class of the organ</source>
        <translation>机关类别</translation>
    </message>
    <message>
        <source>Usual categories</source>
        <translation>常办类别</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Further roles</source>
        <translation>兼任角色</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专长</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Organ they come from</source>
        <translation>所在机关</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Term of congress</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>代表证号</translation>
    </message>
    <message>
        <source>Term begins</source>
        <translation>任期开始</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>任期结束</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Way of coming</source>
        <translation>来访方式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接待时间</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Kind of visitor</source>
        <translation>来访人类型</translation>
    </message>
    <message>
        <source>Number of visitors</source>
        <translation>来访人数</translation>
    </message>
    <message>
        <source>Code of the firm</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Confidence asked for</source>
        <translation>要求保密</translation>
    </message>
    <message>
        <source>Receiving deputies</source>
        <translation>接待代表</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Sealed content</source>
        <translation>封存内容</translation>
    </message>
    <message>
        <source>Notice that was shown</source>
        <translation>告知书版本</translation>
    </message>
    <message>
        <source>Mark of the receipt code</source>
        <translation>查询码校验值</translation>
    </message>
    <message>
        <source>Age band</source>
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
        <source>Read back to the visitor</source>
        <translation>已复述核对</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访登记</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Machine number</source>
        <translation>机读编号</translation>
    </message>
    <message>
        <source>Digits of the bar code</source>
        <translation>条码数字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Request in full</source>
        <translation>诉求详情</translation>
    </message>
    <message>
        <source>Request in short</source>
        <translation>诉求摘要</translation>
    </message>
    <message>
        <source>Kind of request</source>
        <translation>诉求类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Proposed handling</source>
        <translation>拟办意见</translation>
    </message>
    <message>
        <source>Answer on the spot</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>State of handling</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Working days late</source>
        <translation>逾期工作日</translation>
    </message>
    <message>
        <source>Times handled again</source>
        <translation>重办次数</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>原状态</translation>
    </message>
    <message>
        <source>Reason for not accepting</source>
        <translation>不予受理原因</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>引导去向</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>分派时间</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Working days to reply</source>
        <translation>答复天数</translation>
    </message>
    <message>
        <source>Further reply first due by</source>
        <translation>再次答复最初期限</translation>
    </message>
    <message>
        <source>Reply first due by</source>
        <translation>原定期限</translation>
    </message>
    <message>
        <source>Reason of the withdrawal</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Unit complained of</source>
        <translation>被反映单位</translation>
    </message>
    <message>
        <source>Of public interest</source>
        <translation>涉及公共利益</translation>
    </message>
    <message>
        <source>Joint petitioners</source>
        <translation>联名人数</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Opinion of the assignment</source>
        <translation>交办意见</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回时间</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Remark on the return</source>
        <translation>退回说明</translation>
    </message>
    <message>
        <source>Suggested unit</source>
        <translation>建议承办单位</translation>
    </message>
    <message>
        <source>Way of the assignment</source>
        <translation>交办途径</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批示人</translation>
    </message>
    <message>
        <source>Content of the reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Met the person</source>
        <translation>当面沟通</translation>
    </message>
    <message>
        <source>Form of contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Next answer promised for</source>
        <translation>下次答复日期</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Phone of the handler</source>
        <translation>经办人电话</translation>
    </message>
    <message>
        <source>Signed by the leader</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Has the seal</source>
        <translation>已盖章</translation>
    </message>
    <message>
        <source>Made public</source>
        <translation>公开方式</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送单位</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>是否同意</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Visitor informed</source>
        <translation>已告知反映人</translation>
    </message>
    <message>
        <source>Round over</source>
        <translation>本轮办理已结束</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办时间</translation>
    </message>
    <message>
        <source>Form of urging</source>
        <translation>催办方式</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>反馈情况</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知时间</translation>
    </message>
    <message>
        <source>Deputy told</source>
        <translation>已告知代表</translation>
    </message>
    <message>
        <source>Why it was not checked</source>
        <translation>未核原因</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价时间</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>评价人类型</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>办理轮次</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>办理态度</translation>
    </message>
    <message>
        <source>Way of asking</source>
        <translation>评价方式</translation>
    </message>
    <message>
        <source>Why no rating</source>
        <translation>未评价原因</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Reply received</source>
        <translation>已收到答复</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>设置值</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>回头看时间</translation>
    </message>
    <message>
        <source>Still solved</source>
        <translation>问题未反弹</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>关联对象</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>解除原因</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法律条款</translation>
    </message>
    <message>
        <source>Kind of what it belongs to</source>
        <translation>所属记录类别</translation>
    </message>
    <message>
        <source>What it belongs to</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>File as it came</source>
        <translation>原文件</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤下时间</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>撤下人</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>新增行数</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation>更新行数</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入行数</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Ended already</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对时间</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Answers the request</source>
        <translation>答其所问</translation>
    </message>
    <message>
        <source>Says what was done</source>
        <translation>写明做法</translation>
    </message>
    <message>
        <source>Names a date</source>
        <translation>写明时限</translation>
    </message>
    <message>
        <source>Names a contact</source>
        <translation>写明联系人</translation>
    </message>
    <message>
        <source>Is polite</source>
        <translation>语气得当</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Day of reception</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Day of the reply</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Title of the attachment</source>
        <translation>附件标题</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>撤下原因</translation>
    </message>
    <message>
        <source>Part of the unit</source>
        <translation>承办角色</translation>
    </message>
    <message>
        <source>Rating of the result</source>
        <translation>结果评价</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Type of event</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>第几场</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Beyond the plan</source>
        <translation>计划外</translation>
    </message>
    <message>
        <source>Presided by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>Minutes before sign-in opens</source>
        <translation>提前开放签到分钟数</translation>
    </message>
    <message>
        <source>Minutes until late</source>
        <translation>迟到分钟数</translation>
    </message>
    <message>
        <source>Minutes before leaving is early</source>
        <translation>早退分钟数</translation>
    </message>
    <message>
        <source>Surnames alone on the screen</source>
        <translation>屏幕只显示姓</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见数</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项数</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告数</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采纳数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>经费</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
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
        <source>Case or law</source>
        <translation>案号或法规</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Spelling in letters</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时来宾</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>Leave noted</source>
        <translation>何时请假</translation>
    </message>
    <message>
        <source>Reason of the leave</source>
        <translation>因何请假</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>应到人员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>签到台</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>撤销人</translation>
    </message>
    <message>
        <source>Why it was taken back</source>
        <translation>撤销理由</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>精确程度</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>统计时间</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>提问人</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Matter it became</source>
        <translation>转成的事项</translation>
    </message>
    <message>
        <source>What was scanned</source>
        <translation>扫到的内容</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Share that has to be there</source>
        <translation>法定人数分子</translation>
    </message>
    <message>
        <source>Of so many</source>
        <translation>法定人数分母</translation>
    </message>
    <message>
        <source>Sits as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Admitted by</source>
        <translation>审定人</translation>
    </message>
    <message>
        <source>Publicised on</source>
        <translation>公示日期</translation>
    </message>
    <message>
        <source>Given out on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Void votes</source>
        <translation>废票</translation>
    </message>
    <message>
        <source>Votes in favour</source>
        <translation>赞成票</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>反对票</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>弃权票</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到会人数</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>应到成员数</translation>
    </message>
    <message>
        <source>Ballots issued</source>
        <translation>发出票数</translation>
    </message>
    <message>
        <source>Ballots returned</source>
        <translation>收回票数</translation>
    </message>
    <message>
        <source>Rule to pass</source>
        <translation>通过规则</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Title of the event</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题分类</translation>
    </message>
    <message>
        <source>State of the event</source>
        <translation>活动状态</translation>
    </message>
    <message>
        <source>Title of the part</source>
        <translation>环节名称</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Minutes it takes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Withdrawn or not</source>
        <translation>是否已撤回</translation>
    </message>
    <message>
        <source>Unit or group</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Invited as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Digits of the badge</source>
        <translation>签到码</translation>
    </message>
    <message>
        <source>Came or left</source>
        <translation>签到或签退</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>签到方式</translation>
    </message>
    <message>
        <source>Unit of the count</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Who reported</source>
        <translation>报数人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Answer of the desk</source>
        <translation>签到结果</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>议题来源</translation>
    </message>
    <message>
        <source>What was voted on</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Day of the shift</source>
        <translation>班次日期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Day of the pattern</source>
        <translation>原定日期</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Levels wished in the shift</source>
        <translation>希望到场的级别</translation>
    </message>
    <message>
        <source>Version of the table</source>
        <translation>排班表版次</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>公告时间</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>无人来访</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Kind of post</source>
        <translation>席位类别</translation>
    </message>
    <message>
        <source>Levels wished</source>
        <translation>希望的级别</translation>
    </message>
    <message>
        <source>Speciality wished</source>
        <translation>希望的专长</translation>
    </message>
    <message>
        <source>Group wished</source>
        <translation>希望的小组</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>How it was filled</source>
        <translation>排入方式</translation>
    </message>
    <message>
        <source>Why it was kept</source>
        <translation>保留理由</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到站情况</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>到站时间</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>离站时间</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Asked on behalf by</source>
        <translation>代为申请人</translation>
    </message>
    <message>
        <source>Answered on behalf by</source>
        <translation>代为答复人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>取消理由</translation>
    </message>
    <message>
        <source>Reception days</source>
        <translation>接待日安排</translation>
    </message>
    <message>
        <source>Removed from the shift</source>
        <translation>已减去</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Kind of absence</source>
        <translation>不便类别</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Left out at</source>
        <translation>退出时间</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布时间</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>公布人</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>哪些日子</translation>
    </message>
    <message>
        <source>Which months</source>
        <translation>哪些月份</translation>
    </message>
    <message>
        <source>Which in the month</source>
        <translation>第几个</translation>
    </message>
    <message>
        <source>Every so many</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>从哪天算起</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>按农历</translation>
    </message>
    <message>
        <source>Weekends as well</source>
        <translation>周末照常</translation>
    </message>
    <message>
        <source>On a day off</source>
        <translation>逢休息日</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>No longer planned</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Post of the shift</source>
        <translation>班次席位</translation>
    </message>
    <message>
        <source>Post in exchange</source>
        <translation>对换的席位</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>让出人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>How days are named</source>
        <translation>日子的定法</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>如何单独安排</translation>
    </message>
    <message>
        <source>Who comes when</source>
        <translation>谁在什么时候到站</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Place in the shift</source>
        <translation>席位次序</translation>
    </message>
    <message>
        <source>Tier of the organ</source>
        <translation>机关层级</translation>
    </message>
    <message>
        <source>Post in the congress</source>
        <translation>人大职务</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>履职承诺</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>School</source>
        <translation>毕业院校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Office telephone</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>User name elsewhere</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>结构类型</translation>
    </message>
    <message>
        <source>Elected again</source>
        <translation>是否连任</translation>
    </message>
    <message>
        <source>Voters kept in touch with</source>
        <translation>固定联系选民数</translation>
    </message>
    <message>
        <source>Receptions a year at least</source>
        <translation>年最低接待次数</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Group of deputies</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>Primary station</source>
        <translation>主编入站</translation>
    </message>
    <message>
        <source>Superior body</source>
        <translation>上级机构</translation>
    </message>
    <message>
        <source>Second superior body</source>
        <translation>第二上级机构</translation>
    </message>
    <message>
        <source>Whom to meet</source>
        <translation>约见对象</translation>
    </message>
    <message>
        <source>Body of the official</source>
        <translation>约见对象的单位</translation>
    </message>
    <message>
        <source>Whom to meet, as said</source>
        <translation>约见对象（填写）</translation>
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
        <source>Wished times</source>
        <translation>希望时段</translation>
    </message>
    <message>
        <source>Who arranges it</source>
        <translation>组织人</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>名单编号</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近处理时间</translation>
    </message>
    <message>
        <source>Agreed time</source>
        <translation>确认时段</translation>
    </message>
    <message>
        <source>Agreed day</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Offered slot</source>
        <translation>供给时段</translation>
    </message>
    <message>
        <source>Notice given on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>Who comes instead</source>
        <translation>委派的负责人</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>约见结果</translation>
    </message>
    <message>
        <source>Times not come</source>
        <translation>未到次数</translation>
    </message>
    <message>
        <source>Who offers it</source>
        <translation>供给方</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>约见谁</translation>
    </message>
    <message>
        <source>Body that offers it</source>
        <translation>供给单位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Seed of its ids</source>
        <translation>编号种子</translation>
    </message>
    <message>
        <source>Kind of inspection</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Briefed by</source>
        <translation>提示人</translation>
    </message>
    <message>
        <source>Briefed</source>
        <translation>提示时间</translation>
    </message>
    <message>
        <source>Lines of the briefing</source>
        <translation>已提示内容</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>汇总人</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Enforcement department</source>
        <translation>执法单位</translation>
    </message>
    <message>
        <source>Why the officer did not sign</source>
        <translation>拒签原因</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>所更正的一版</translation>
    </message>
    <message>
        <source>Code of the inspection</source>
        <translation>行政行为码</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Evaluation sheet</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签名时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Content of the form</source>
        <translation>表样内容</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>表样版本</translation>
    </message>
    <message>
        <source>Opinion of the firm</source>
        <translation>企业意见</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>汇总时间</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>活动小结</translation>
    </message>
    <message>
        <source>Version of the sheet</source>
        <translation>第几版</translation>
    </message>
    <message>
        <source>How it was signed</source>
        <translation>签名方式</translation>
    </message>
    <message>
        <source>State of the sheet</source>
        <translation>评价表状态</translation>
    </message>
    <message>
        <source>Void or not</source>
        <translation>是否作废</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>每周的哪几天</translation>
    </message>
    <message>
        <source>Lends the letterhead</source>
        <translation>纸件抬头单位</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
</context>
<context>
    <name>ReplyCheck</name>
    <message>
        <source>Always</source>
        <translation>必须审核</translation>
    </message>
    <message>
        <source>Unless a reason is written</source>
        <translation>可写明原因跳过</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不审核</translation>
    </message>
</context>
<context>
    <name>ReportKind</name>
    <message>
        <source>Work report</source>
        <translation>工作报告</translation>
    </message>
    <message>
        <source>Analysis of what people say</source>
        <translation>民情分析报告</translation>
    </message>
</context>
<context>
    <name>RequestChannel</name>
    <message>
        <source>At the counter</source>
        <translation>到站</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By a scanned code</source>
        <translation>扫码</translation>
    </message>
</context>
<context>
    <name>ResultClass</name>
    <message>
        <source>Solved</source>
        <translation>已解决或基本解决</translation>
    </message>
    <message>
        <source>Being solved</source>
        <translation>正在解决</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>列入规划逐步解决</translation>
    </message>
    <message>
        <source>Kept for reference</source>
        <translation>留作参考或暂难解决</translation>
    </message>
    <message>
        <source>Being solved or planned</source>
        <translation>正在解决或列入规划</translation>
    </message>
    <message>
        <source>Solved later, as means allow</source>
        <translation>条件限制以后解决</translation>
    </message>
</context>
<context>
    <name>ResultLabels</name>
    <message>
        <source>A: solved or mostly solved</source>
        <translation>A 类：已解决或基本解决</translation>
    </message>
    <message>
        <source>B: being solved</source>
        <translation>B 类：正在解决</translation>
    </message>
    <message>
        <source>C: planned, solved step by step</source>
        <translation>C 类：列入规划逐步解决</translation>
    </message>
    <message>
        <source>D: kept for reference</source>
        <translation>D 类：留作参考或暂难解决</translation>
    </message>
    <message>
        <source>B: being solved or planned</source>
        <translation>B 类：正在解决或列入规划</translation>
    </message>
    <message>
        <source>C: solved later, as means allow</source>
        <translation>C 类：条件限制以后解决</translation>
    </message>
    <message>
        <source>First: solved or mostly solved</source>
        <translation>甲类：已解决或基本解决</translation>
    </message>
    <message>
        <source>Second: being solved or planned</source>
        <translation>乙类：正在解决或列入规划</translation>
    </message>
    <message>
        <source>Third: solved later, as means allow</source>
        <translation>丙类：条件限制以后解决</translation>
    </message>
    <message>
        <source>A, B, C, D</source>
        <translation>A、B、C、D 四类</translation>
    </message>
    <message>
        <source>A, B, C</source>
        <translation>A、B、C 三类</translation>
    </message>
    <message>
        <source>First, second, third</source>
        <translation>甲、乙、丙三类</translation>
    </message>
</context>
<context>
    <name>ResultLetter</name>
    <message>
        <source>1st</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>丙</translation>
    </message>
</context>
<context>
    <name>ReturnReason</name>
    <message>
        <source>Another place</source>
        <translation>属地不符</translation>
    </message>
    <message>
        <source>Ownership unclear</source>
        <translation>权属不清</translation>
    </message>
    <message>
        <source>Handled already</source>
        <translation>重复交办</translation>
    </message>
    <message>
        <source>Too little is known</source>
        <translation>情况不详</translation>
    </message>
    <message>
        <source>Another unit's duty</source>
        <translation>职能不符</translation>
    </message>
</context>
<context>
    <name>RevealReason</name>
    <message>
        <source>Call back with the reply</source>
        <translation>回电告知答复</translation>
    </message>
    <message>
        <source>Ask about the matter</source>
        <translation>了解事项情况</translation>
    </message>
    <message>
        <source>Check the number with the person</source>
        <translation>与本人核对号码</translation>
    </message>
    <message>
        <source>Agree on a duty</source>
        <translation>商定值班</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Duty officer</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>Liaison officer</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>人大代表</translation>
    </message>
    <message>
        <source>Town administrator</source>
        <translation>乡镇（街道）管理员</translation>
    </message>
    <message>
        <source>District administrator</source>
        <translation>区县管理员</translation>
    </message>
    <message>
        <source>Equipment administrator</source>
        <translation>设备管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Named handler</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>Confidentiality administrator</source>
        <translation>保密管理员</translation>
    </message>
</context>
<context>
    <name>RosterProblem</name>
    <message>
        <source>A number of the certificate, an identity number, or a phone is needed, or the row cannot be told again.</source>
        <translation>要有代表证号、身份证号或手机之一，不然再次导入时认不出这一行。</translation>
    </message>
    <message>
        <source>The number belongs to somebody of another name.</source>
        <translation>这个证号或号码登记在另一个姓名下。</translation>
    </message>
    <message>
        <source>The identity number here is another one. Compare both first.</source>
        <translation>与名册中的身份证号不一致，请先核对。</translation>
    </message>
    <message>
        <source>Several people of the directory fit this row.</source>
        <translation>名册中有几个人都符合这一行。</translation>
    </message>
    <message>
        <source>The directory has a {name} already, with another phone or certificate. If it is the same person, give the phone or certificate that stands there; otherwise a second one is made.</source>
        <translation>名册里已有{name}，手机号或证号不同。是同一人的，请改成名册里的手机号或证号；否则会另建一人。</translation>
    </message>
    <message>
        <source>Stands in the directory as: {kind}. Make the person a deputy there first, then import the row again.</source>
        <translation>在名册里的身份是{kind}。请先在名册里改为代表，再导入这一行。</translation>
    </message>
    <message>
        <source>The person has several mandates: say which level is meant.</source>
        <translation>此人有多个代表资格，请写明代表级别。</translation>
    </message>
    <message>
        <source>The same mandate stands in a row above.</source>
        <translation>上面已有一行说的是同一个代表资格。</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this number. Format the column as text and enter it again.</source>
        <translation>表格软件已把这个号码变成约数，请把这一列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>“{word}” is not among the words of this column.</source>
        <translation>“{word}”不在这一列的可选内容里。</translation>
    </message>
    <message>
        <source>This is no month, such as 1970-05.</source>
        <translation>这里要写年月，例如 1970-05。</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>这次导入已经撤销过了。</translation>
    </message>
</context>
<context>
    <name>RosterVerdict</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不能导入</translation>
    </message>
</context>
<context>
    <name>RotaBar</name>
    <message>
        <source>This post is for: {kind}.</source>
        <translation>这一席由{kind}担任。</translation>
    </message>
    <message>
        <source>Serves no seat on {day}.</source>
        <translation>{day}不在任期内。</translation>
    </message>
    <message>
        <source>Cannot come on {day}.</source>
        <translation>{day}不能到站。</translation>
    </message>
    <message>
        <source>On leave from {first} to {last}.</source>
        <translation>{first}至 {last}请假。</translation>
    </message>
    <message>
        <source>Has a post in this shift already.</source>
        <translation>这一班次已有席位。</translation>
    </message>
    <message>
        <source>Has another shift that day, {start} to {end}.</source>
        <translation>当天 {start} 至 {end} 另有班次。</translation>
    </message>
    <message>
        <source>Only {days} days from another turn, {gap} at least are kept.</source>
        <translation>与另一次进站只隔 {days} 天，至少应隔 {gap} 天。</translation>
    </message>
    <message>
        <source>Has had the {most} turns of this year.</source>
        <translation>本年已满 {most} 次。</translation>
    </message>
</context>
<context>
    <name>RotaOutcome</name>
    <message>
        <source>First proposal</source>
        <translation>初步方案</translation>
    </message>
    <message>
        <source>Best found until stopped</source>
        <translation>中止时的最好方案</translation>
    </message>
    <message>
        <source>Proven best</source>
        <translation>已证明最优</translation>
    </message>
</context>
<context>
    <name>RotaPaperKind</name>
    <message>
        <source>Rota of the month</source>
        <translation>月排班表</translation>
    </message>
    <message>
        <source>Rota of the year</source>
        <translation>年排班表</translation>
    </message>
    <message>
        <source>Turns of each person</source>
        <translation>个人值班单</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>联系卡</translation>
    </message>
    <message>
        <source>Name plates</source>
        <translation>桌牌</translation>
    </message>
    <message>
        <source>Poster with QR code</source>
        <translation>二维码海报</translation>
    </message>
</context>
<context>
    <name>RotaProblem</name>
    <message>
        <source>Write the time like 09:00.</source>
        <translation>时间请写成 09:00 的样子。</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>结束时间在开始时间之前。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期在起始日期之前。</translation>
    </message>
    <message>
        <source>At most {most} days at once.</source>
        <translation>一次最多 {most} 天。</translation>
    </message>
    <message>
        <source>At least one post is needed.</source>
        <translation>至少要有一个席位。</translation>
    </message>
    <message>
        <source>A shift has {most} posts at most.</source>
        <translation>一个班次最多 {most} 个席位。</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>至少选一个日子。</translation>
    </message>
    <message>
        <source>There is no {number} here.</source>
        <translation>这里不能填 {number}。</translation>
    </message>
    <message>
        <source>From which day is counted?</source>
        <translation>还差从哪一天算起。</translation>
    </message>
    <message>
        <source>Choose which reception is held on the extra day.</source>
        <translation>请选加开的是哪一种接待日。</translation>
    </message>
    <message>
        <source>A reason is still needed.</source>
        <translation>还差理由。</translation>
    </message>
    <message>
        <source>Write in one line why it is done all the same.</source>
        <translation>请写一行理由，说明为什么照排。</translation>
    </message>
    <message>
        <source>Holds no office on {day}.</source>
        <translation>{day}已不在任。</translation>
    </message>
    <message>
        <source>This post is locked. Unlock it first.</source>
        <translation>这个席位已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>Somebody sits here. Take the person out first.</source>
        <translation>席位上有人，请先撤下。</translation>
    </message>
    <message>
        <source>Attendance was noted here. Take the note back first.</source>
        <translation>已登记到站情况，请先撤销登记。</translation>
    </message>
    <message>
        <source>This shift is cancelled.</source>
        <translation>这个班次已取消。</translation>
    </message>
    <message>
        <source>This shift is over.</source>
        <translation>这个班次已结束。</translation>
    </message>
    <message>
        <source>This shift is neither cancelled nor over.</source>
        <translation>这个班次没有取消，也没有结束。</translation>
    </message>
    <message>
        <source>The post is not filled as it was. Look at the table again.</source>
        <translation>席位上的人已有变动，请再看一下排班表。</translation>
    </message>
    <message>
        <source>The shift is on {day}; this can be noted from then on.</source>
        <translation>班次在 {day}，到那天才能登记。</translation>
    </message>
    <message>
        <source>The time of leaving lies before the time of coming.</source>
        <translation>离站时间在到站时间之前。</translation>
    </message>
    <message>
        <source>{turns} turns fall on these days. Say of each whether it is given up or stays.</source>
        <translation>这几天有 {turns} 个班次，请逐个选让出还是照常到站。</translation>
    </message>
    <message>
        <source>Nobody can swap with themselves. Choose somebody else.</source>
        <translation>不能和本人换班，请另选一人。</translation>
    </message>
    <message>
        <source>A swap of this post waits for an answer. Settle that one first.</source>
        <translation>这个席位有换班申请待定，请先处理。</translation>
    </message>
    <message>
        <source>This swap is settled.</source>
        <translation>这件换班申请已处理。</translation>
    </message>
    <message>
        <source>The posts were filled otherwise since. Take the swap back and ask again.</source>
        <translation>席位其后已另排别人，请收回申请后重新提出。</translation>
    </message>
    <message>
        <source>There is no shift on these days.</source>
        <translation>这几天没有班次。</translation>
    </message>
    <message>
        <source>Nothing differs from version {number}.</source>
        <translation>与第 {number} 版没有不同。</translation>
    </message>
    <message>
        <source>Version {number} was published more than {minutes} minutes ago and stands. Change the rota and publish again.</source>
        <translation>第 {number} 版发布已超过 {minutes} 分钟，不能撤销。请改好后重新发布。</translation>
    </message>
    <message>
        <source>A newer version than {number} was published. Take that one back first.</source>
        <translation>第 {number} 版之后又发布过，请先撤销较新的一版。</translation>
    </message>
    <message>
        <source>The day of the announcement lies more than {days} days back or after the last day of the rota. Type it again.</source>
        <translation>公告日期早于今天 {days} 天以上，或晚于值班表的最后一天，请重新填写。</translation>
    </message>
    <message>
        <source>{shifts} shifts are announced less than {notice} days ahead, the first on {day}.</source>
        <translation>有 {shifts} 个班次公告不足 {notice} 天，最早的在 {day}。</translation>
    </message>
    <message>
        <source>{count} posts are still empty.</source>
        <translation>还有 {count} 个席位待补。</translation>
    </message>
    <message>
        <source>{count} turns are of people who hold no office any more.</source>
        <translation>有 {count} 个班次排的人已不在任。</translation>
    </message>
    <message>
        <source>{count} posts are part of a swap that waits for an answer.</source>
        <translation>有 {count} 个席位的换班申请待定。</translation>
    </message>
    <message>
        <source>{count} posts are against a rule, and nobody wrote why.</source>
        <translation>有 {count} 个席位与排班规则不符，没有写明理由。</translation>
    </message>
    <message>
        <source>{count} shifts stand on days on which the station is closed.</source>
        <translation>有 {count} 个班次排在不开放的日子。</translation>
    </message>
</context>
<context>
    <name>RotaSettingProblem</name>
    <message>
        <source>From {least} to {most}.</source>
        <translation>填 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>The wished gap is shorter than the one that is kept.</source>
        <translation>希望的间隔比必须的间隔还短。</translation>
    </message>
    <message>
        <source>The most turns are fewer than the least.</source>
        <translation>最多班次少于最少班次。</translation>
    </message>
</context>
<context>
    <name>RotaWish</name>
    <message>
        <source>Nobody sits here on {day}: {kind}.</source>
        <translation>{day}的{kind}一席没有人选。</translation>
    </message>
    <message>
        <source>Another level is wished: {levels}.</source>
        <translation>希望的代表级别是{levels}。</translation>
    </message>
    <message>
        <source>Another speciality is wished: {speciality}.</source>
        <translation>希望的专业特长是{speciality}。</translation>
    </message>
    <message>
        <source>Another group is wished: {group}.</source>
        <translation>希望由{group}的代表进站。</translation>
    </message>
    <message>
        <source>Would rather not come on {day}.</source>
        <translation>本人希望避开 {day}。</translation>
    </message>
    <message>
        <source>Nobody of a wished level on {day}: {level}.</source>
        <translation>{day}缺少希望的代表级别：{level}。</translation>
    </message>
    <message>
        <source>Only {days} days from the nearest turn, {wished} are wished.</source>
        <translation>与最近一次进站只隔 {days} 天，希望相隔 {wished} 天。</translation>
    </message>
    <message>
        <source>{turns} turns this year, {least} at least are wished.</source>
        <translation>本年 {turns} 次，希望不少于 {least} 次。</translation>
    </message>
    <message>
        <source>{turns} turns this year, the mean is {mean}.</source>
        <translation>本年已 {turns} 次，均值 {mean} 次。</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>Village or community</source>
        <translation>村社</translation>
    </message>
    <message>
        <source>Department of the town</source>
        <translation>镇街部门</translation>
    </message>
    <message>
        <source>Town government</source>
        <translation>镇街政府</translation>
    </message>
    <message>
        <source>Congress above</source>
        <translation>上级人大</translation>
    </message>
    <message>
        <source>Government, supervision, court or procuratorate</source>
        <translation>一府一委两院</translation>
    </message>
</context>
<context>
    <name>Satisfaction</name>
    <message>
        <source>Counts as satisfied</source>
        <translation>计入满意</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计入满意</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Minor</source>
        <translation>微小事</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
</context>
<context>
    <name>SeatSource</name>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>自动排入</translation>
    </message>
    <message>
        <source>By a swap</source>
        <translation>调班</translation>
    </message>
</context>
<context>
    <name>Secrecy</name>
    <message>
        <source>Sealed</source>
        <translation>已密封</translation>
    </message>
    <message>
        <source>Report of wrongdoing, sealed</source>
        <translation>检举事项（已密封）</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>Personal data erased.</source>
        <translation>个人信息已清除。</translation>
    </message>
    <message>
        <source>Words erased</source>
        <translation>内容已清除</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Personal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
</context>
<context>
    <name>SentState</name>
    <message>
        <source>Handed over</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>Receipt is here</source>
        <translation>对方已收</translation>
    </message>
    <message>
        <source>Receipt overdue</source>
        <translation>逾期未回执</translation>
    </message>
    <message>
        <source>Never arrived</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Written and read back</source>
        <translation>已写出并读回核验</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>{act} is for the station head</source>
        <translation>{act}要站长操作</translation>
    </message>
    <message>
        <source>{act} needs another account</source>
        <translation>{act}要换一个账号</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>Nothing was changed. The station head can do it on this computer.</source>
        <translation>内容没有变动，请站长在本机操作。</translation>
    </message>
    <message>
        <source>Nothing was changed. Unlock with the account that may do it.</source>
        <translation>内容没有变动，换有权限的账号解锁后可以继续。</translation>
    </message>
    <message>
        <source>Not found, this {kind} may have been withdrawn</source>
        <translation>没有找到，这条{kind}可能已撤回</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for it another way, or clear the filter.</source>
        <translation>内容没有变动。可以换个说法，或清除筛选。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the number, or look for it with: matters list --find</source>
        <translation>内容没有变动。请核对编号，或用 matters list --find 查找。</translation>
    </message>
    <message>
        <source>Not saved, a colleague changed this {kind} meanwhile</source>
        <translation>没存上，这条{kind}刚被同事改过</translation>
    </message>
    <message>
        <source>What was typed is still here. Look at what is new, then save again.</source>
        <translation>填的内容还在。看过最新内容再保存。</translation>
    </message>
    <message>
        <source>Not saved yet, {n} fields need another look</source>
        <translation>还没存上，有 {n} 处要再看看</translation>
    </message>
    <message>
        <source>What was typed is still here. F8 goes to the next one.</source>
        <translation>填的内容还在，按 F8 逐处查看。</translation>
    </message>
    <message>
        <source>Not saved, this {kind} was made by another station</source>
        <translation>未保存：这条{kind}由其他站点建立，本站不能修改</translation>
    </message>
    <message>
        <source>The district would not take the change. Ask whoever made it, or the district.</source>
        <translation>区里不会接收这项修改。请由建立它的站点或区里来改。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the code, or look for it with: stations list</source>
        <translation>内容没有变动。请核对编码，或用 stations list 查看。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the id, or look for it with: bundle tray</source>
        <translation>内容没有变动。请核对编码，或用 bundle tray 查看。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the id, or look for it with: erasures list</source>
        <translation>内容没有变动。请核对编码，或用 erasures list 查看。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check how it was named.</source>
        <translation>内容没有变动。请核对所写的名称或编码。</translation>
    </message>
</context>
<context>
    <name>SheetProblem</name>
    <message>
        <source>This is no table that can be read. Save it as .xlsx or .csv again.</source>
        <translation>这不是能读的表格。请另存为 .xlsx 或 .csv 再试。</translation>
    </message>
    <message>
        <source>The workbook is locked. Take its passphrase off, then choose it again.</source>
        <translation>工作簿加了锁。请先去掉打开口令，再重新选择。</translation>
    </message>
    <message>
        <source>The file has more than {most} MB. Divide it into several.</source>
        <translation>文件超过 {most} MB，请分成几份。</translation>
    </message>
    <message>
        <source>There is too much in this file. Divide it into several.</source>
        <translation>文件内容太多，请分成几份。</translation>
    </message>
    <message>
        <source>The sheet has more than {most} rows. Divide it into several.</source>
        <translation>表格超过 {most} 行，请分成几份。</translation>
    </message>
    <message>
        <source>The sheet has more than {most} columns. Leave out what is not needed.</source>
        <translation>表格超过 {most} 列，请去掉不用的列。</translation>
    </message>
    <message>
        <source>Reading took more than {most} seconds. Divide the file into several.</source>
        <translation>读了 {most} 秒还没读完，请分成几份。</translation>
    </message>
    <message>
        <source>The first sheet is empty. Put the table there, headings in the first row.</source>
        <translation>第一张表是空的。请把台账放在第一张表，第一行写列名。</translation>
    </message>
    <message>
        <source>The file is not in the encoding that the mapping file names. Export it in that one again.</source>
        <translation>文件的编码与映射文件写的不一样。请按那种编码重新导出。</translation>
    </message>
    <message>
        <source>Line {line} cannot be read: a quotation mark is left open, or a character is no text.</source>
        <translation>第 {line} 行读不出来：引号没有配对，或者夹着不是文字的字符。</translation>
    </message>
    <message>
        <source>Line {line} is no JSON. Export the file again.</source>
        <translation>第 {line} 行不是 JSON。请重新导出这个文件。</translation>
    </message>
    <message>
        <source>Record {line} cannot be taken: it has to be an object of texts and numbers that says nothing twice, and all of them have to stand in one list.</source>
        <translation>第 {line} 条不能导入：每条应是只含文字和数字的一个对象，同一项不写两次，所有各条在一个列表里。</translation>
    </message>
    <message>
        <source>A cell of line {line} has more than {most} characters. Shorten it.</source>
        <translation>第 {line} 行有一格超过 {most} 个字，请缩短。</translation>
    </message>
    <message>
        <source>The heading “{heading}” stands in the file twice, so that nobody knows which one is meant.</source>
        <translation>文件里有两列都叫“{heading}”，分不清是哪一列。请改掉一个列名。</translation>
    </message>
    <message>
        <source>The file has no “{heading}”, which the mapping file names. Choose the mapping file that belongs to it, or mark the column as optional there.</source>
        <translation>文件里没有映射文件所写的“{heading}”一列。请换成与它配套的映射文件，或者在映射文件里把这一列标为可以没有（optional）。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{name}”.</source>
        <translation>工作簿里没有工作表“{name}”。</translation>
    </message>
</context>
<context>
    <name>SheetState</name>
    <message>
        <source>Being filled</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>Filled, not signed</source>
        <translation>已完成，未签名</translation>
    </message>
    <message>
        <source>Signed by the deputy</source>
        <translation>代表已签名</translation>
    </message>
    <message>
        <source>Signed by both</source>
        <translation>双方已签名</translation>
    </message>
    <message>
        <source>Officer refused to sign</source>
        <translation>执法人员拒签</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已汇总</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Write</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>代表签名</translation>
    </message>
    <message>
        <source>Officer signs</source>
        <translation>执法人员签名</translation>
    </message>
    <message>
        <source>Officer refuses</source>
        <translation>执法人员拒签</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>汇总</translation>
    </message>
</context>
<context>
    <name>ShiftStatus</name>
    <message>
        <source>Draft</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>SignMethod</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>End of the phone number</source>
        <translation>后四位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
</context>
<context>
    <name>SignOutcome</name>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Signed in before</source>
        <translation>之前已签到</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>选一下是哪一位</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>不在名单</translation>
    </message>
    <message>
        <source>Code of another event</source>
        <translation>非本场</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>已请假</translation>
    </message>
    <message>
        <source>Sign-in is not open</source>
        <translation>未开放</translation>
    </message>
    <message>
        <source>Code cannot be read</source>
        <translation>代码损坏</translation>
    </message>
</context>
<context>
    <name>SignatureForm</name>
    <message>
        <source>Signed by hand</source>
        <translation>手写签名</translation>
    </message>
    <message>
        <source>Hand-print</source>
        <translation>捺印</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>签在纸上</translation>
    </message>
</context>
<context>
    <name>SignerRole</name>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Enforcement officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Head of the firm</source>
        <translation>企业负责人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
</context>
<context>
    <name>StationLevel</name>
    <message>
        <source>Liaison station</source>
        <translation>联络站</translation>
    </message>
    <message>
        <source>Liaison point</source>
        <translation>联络点</translation>
    </message>
    <message>
        <source>Central station</source>
        <translation>中心站</translation>
    </message>
    <message>
        <source>Professional station</source>
        <translation>专业站</translation>
    </message>
    <message>
        <source>Legislative contact point</source>
        <translation>立法联系点</translation>
    </message>
    <message>
        <source>Practice base</source>
        <translation>实践基地</translation>
    </message>
    <message>
        <source>Deputies' home</source>
        <translation>代表之家</translation>
    </message>
</context>
<context>
    <name>StationProblem</name>
    <message>
        <source>The code is six digits, a dash and up to eight letters or digits, such as 330481-HC.</source>
        <translation>编码由 6 位数字、短横和至多 8 位字母或数字组成，如 330481-HC。</translation>
    </message>
    <message>
        <source>A region code has six to twelve digits. Check it once more.</source>
        <translation>地区代码是 6 到 12 位数字，请再核对一遍。</translation>
    </message>
    <message>
        <source>A name is still needed.</source>
        <translation>还差名称。</translation>
    </message>
    <message>
        <source>{over} characters too many, {limit} at most.</source>
        <translation>多了 {over} 个字，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>{least} to {most} characters, for it stands before every number.</source>
        <translation>{least} 到 {most} 个字，会写在每个编号前面。</translation>
    </message>
    <message>
        <source>Chinese characters only, for it stands before every number.</source>
        <translation>只用汉字，会写在每个编号前面。</translation>
    </message>
    <message>
        <source>This number does not look complete. Check it once more.</source>
        <translation>这个号码好像不完整，请再核对一遍。</translation>
    </message>
    <message>
        <source>The counter is a number from 1 to {most}.</source>
        <translation>窗口号是 1 到 {most}。</translation>
    </message>
    <message>
        <source>Another computer has this number already. Choose the next one.</source>
        <translation>另一台电脑已经用了这个编号，请选下一个。</translation>
    </message>
    <message>
        <source>The code begins with another region than the station's. It can stay as it is.</source>
        <translation>编码开头与本站地区不同，可以就这样保存。</translation>
    </message>
    <message>
        <source>A body stands below two others at most, each named once.</source>
        <translation>一个机构最多有两个上级，且不能重复。</translation>
    </message>
    <message>
        <source>A body cannot stand below itself, or below one of its own.</source>
        <translation>机构不能隶属于自己或自己的下级。</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Sort</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Record reply</source>
        <translation>记录答复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Returned by a unit that helps</source>
        <translation>协办单位退回</translation>
    </message>
    <message>
        <source>Undo registration</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Undo the assignment</source>
        <translation>撤销分派</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Pass upward</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转为其他</translation>
    </message>
    <message>
        <source>Sign for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Returned by unit</source>
        <translation>单位退回</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Decide the extension</source>
        <translation>审定延期</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Tell the voter</source>
        <translation>告知群众</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访评价</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Taken back by the voter</source>
        <translation>群众撤回</translation>
    </message>
    <message>
        <source>Rate as the deputy</source>
        <translation>代表评价</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Handle again</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Close with a promise</source>
        <translation>转跟踪</translation>
    </message>
    <message>
        <source>Check the reply</source>
        <translation>审核答复</translation>
    </message>
    <message>
        <source>Link with a matter</source>
        <translation>关联同一事项</translation>
    </message>
    <message>
        <source>End a link</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Note a legislative opinion</source>
        <translation>记入立法意见</translation>
    </message>
    <message>
        <source>Record one unit's reply</source>
        <translation>记录一家答复</translation>
    </message>
    <message>
        <source>Tell the deputy</source>
        <translation>告知代表</translation>
    </message>
</context>
<context>
    <name>SwapOutcome</name>
    <message>
        <source>Waits for an answer</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Due in {n} d</source>
        <translation>临期 {n} 天</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>办理逾期 {n} 天</translation>
    </message>
    <message>
        <source>Filling in</source>
        <translation>登记中</translation>
    </message>
    <message>
        <source>state {text}</source>
        <translation>状态 {text}</translation>
    </message>
    <message>
        <source>Promise {n} d late</source>
        <translation>承诺逾期 {n} 天</translation>
    </message>
</context>
<context>
    <name>TemplateProblem</name>
    <message>
        <source>A name is still needed.</source>
        <translation>还要填写名称。</translation>
    </message>
    <message>
        <source>The name may have {limit} characters at most.</source>
        <translation>名称最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>The words of the template are still needed.</source>
        <translation>还要填写模板正文。</translation>
    </message>
    <message>
        <source>The template may have {limit} characters at most.</source>
        <translation>模板最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>Another template has this name already. Choose another one.</source>
        <translation>已有同名的模板，请换一个名称。</translation>
    </message>
    <message>
        <source>A brace stands alone. Variables stand between two braces, such as {example}.</source>
        <translation>有一个花括号没有配对。变量写在一对花括号里，例如 {example}。</translation>
    </message>
    <message>
        <source>There is no variable {name}. Take one of those listed below, or leave the braces out.</source>
        <translation>没有“{name}”这个变量。请从下面列出的变量中选用，或去掉花括号。</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The passphrase is not right</source>
        <translation>口令不对</translation>
    </message>
    <message>
        <source>Nobody of this name has an account here</source>
        <translation>本站没有这个姓名的账号</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>试的次数多了</translation>
    </message>
    <message>
        <source>This computer cannot open the station yet</source>
        <translation>本机还不能打开这个站</translation>
    </message>
    <message>
        <source>This file was not made by this program</source>
        <translation>这不是本程序的文件</translation>
    </message>
    <message>
        <source>This file comes from a newer version</source>
        <translation>这个文件来自更新的版本</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件有损坏</translation>
    </message>
    <message>
        <source>The file of keys that opens the station is gone</source>
        <translation>打开本站用的钥匙文件不见了</translation>
    </message>
    <message>
        <source>The key of the station was changed meanwhile</source>
        <translation>本站密钥刚刚更换过</translation>
    </message>
    <message>
        <source>The key of the station cannot be changed yet</source>
        <translation>暂时不能更换本站密钥</translation>
    </message>
    <message>
        <source>The station is open in another window</source>
        <translation>本站已在另一个窗口打开</translation>
    </message>
    <message>
        <source>The folder lies on another computer</source>
        <translation>这个文件夹在别的电脑上</translation>
    </message>
    <message>
        <source>Not saved, the disk is full</source>
        <translation>没存上，硬盘空间不够</translation>
    </message>
    <message>
        <source>Not saved, the folder is read-only</source>
        <translation>没存上，文件夹只能读不能写</translation>
    </message>
    <message>
        <source>Not saved, another program holds the file</source>
        <translation>没存上，文件正被别的程序占用</translation>
    </message>
    <message>
        <source>Not written, there is too little room in that place</source>
        <translation>没写成，目标位置空间不够</translation>
    </message>
    <message>
        <source>Not written, that place takes no files</source>
        <translation>没写成，目标位置不让写入</translation>
    </message>
    <message>
        <source>Not written, that place does not answer</source>
        <translation>没写成，目标位置没有回应</translation>
    </message>
    <message>
        <source>Not saved, the disk does not answer</source>
        <translation>没存上，硬盘没有响应</translation>
    </message>
    <message>
        <source>This is not the address of a PostgreSQL database</source>
        <translation>这不是 PostgreSQL 服务器的地址</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>服务器没有回应</translation>
    </message>
    <message>
        <source>The server does not let this computer in</source>
        <translation>服务器不让这台电脑进入</translation>
    </message>
    <message>
        <source>This server does not suit the program</source>
        <translation>这台服务器不适合本程序</translation>
    </message>
    <message>
        <source>The server does not know this computer</source>
        <translation>服务器不认识这台电脑</translation>
    </message>
    <message>
        <source>The server holds a station already</source>
        <translation>服务器上已经有联络站</translation>
    </message>
    <message>
        <source>The server holds no station yet</source>
        <translation>服务器上还没有联络站</translation>
    </message>
    <message>
        <source>Not printed, no printer was found</source>
        <translation>没打出来，没有找到打印机</translation>
    </message>
    <message>
        <source>Not printed, the printer did not take the paper</source>
        <translation>没打出来，打印机没有接收</translation>
    </message>
    <message>
        <source>This file is older than what others have of it</source>
        <translation>本站数据比别处保存的旧</translation>
    </message>
    <message>
        <source>{left} more tries. Nothing was changed.</source>
        <translation>还可以试 {left} 次，资料没有变动。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the caps lock and try again.</source>
        <translation>资料没有变动。看看大写锁定是否开着，再试一次。</translation>
    </message>
    <message>
        <source>Nothing was changed, no try was counted. Check the name.</source>
        <translation>内容没有变动，也没有计入次数。请核对姓名。</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds. Nothing is lost.</source>
        <translation>请等 {seconds} 秒再试，资料没有变动。</translation>
    </message>
    <message>
        <source>Wait a moment. Nothing is lost.</source>
        <translation>请稍等再试，资料没有变动。</translation>
    </message>
    <message>
        <source>The records are untouched. The recovery code opens them.</source>
        <translation>记录都在，可以用恢复码打开。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another file.</source>
        <translation>内容没有变动，请另选一个文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version, then open it again.</source>
        <translation>内容没有变动，装好新版本后再打开。</translation>
    </message>
    <message>
        <source>The original was left alone. The newest backup can be restored.</source>
        <translation>原文件没动，可以用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Nothing was deleted. Plug the disk in again or restore a backup.</source>
        <translation>没有删除任何内容。插好硬盘再打开，或用备份恢复。</translation>
    </message>
    <message>
        <source>Nothing is lost. Put keyslots.json back from a backup, do not found anew.</source>
        <translation>资料没有动。请从备份里找回 keyslots.json 放回原处，不要重新建站。</translation>
    </message>
    <message>
        <source>Nothing was changed. Lock and unlock once, then try again.</source>
        <translation>没有作任何改动。请锁定后重新解锁，再试一次。</translation>
    </message>
    <message>
        <source>Nothing was changed. Everybody has to choose a new passphrase once before.</source>
        <translation>没有作任何改动。请先让每个人各换一次口令。</translation>
    </message>
    <message>
        <source>Go on in the window that is open already.</source>
        <translation>请在已打开的窗口里继续。</translation>
    </message>
    <message>
        <source>Records would not be safe there. Choose a folder on this computer.</source>
        <translation>放在那里不稳妥，请选本机的文件夹。</translation>
    </message>
    <message>
        <source>What was typed is still here. Make room, then press Ctrl+S.</source>
        <translation>填的内容还在，腾出空间后按 Ctrl+S。</translation>
    </message>
    <message>
        <source>What was typed is still here. Allow writing to the folder, then press Ctrl+S.</source>
        <translation>填的内容还在，让文件夹可以写入后按 Ctrl+S。</translation>
    </message>
    <message>
        <source>What was typed is still here. Close the other program, then press Ctrl+S.</source>
        <translation>填的内容还在，关掉那个程序后按 Ctrl+S。</translation>
    </message>
    <message>
        <source>What was typed is still here. Check the disk, then press Ctrl+S.</source>
        <translation>填的内容还在，检查硬盘后按 Ctrl+S。</translation>
    </message>
    <message>
        <source>Nothing was changed. Write it as postgresql+psycopg://user@host/database.</source>
        <translation>没有任何改动。请写成 postgresql+psycopg://名字@主机/库名。</translation>
    </message>
    <message>
        <source>What was typed is kept on this computer. Check the cable, then press Ctrl+S.</source>
        <translation>已填的内容保存在本机。请检查网线，再按 Ctrl+S。</translation>
    </message>
    <message>
        <source>Nothing was changed. Have user, password and database checked there.</source>
        <translation>没有任何改动。请管理服务器的同事核对地址里的名字和进入权限。</translation>
    </message>
    <message>
        <source>It has version {version}, {encoding}; needed are {oldest} or newer, UTF8.</source>
        <translation>它的版本是 {version}，编码是 {encoding}；需要 {oldest} 或更新的版本和 UTF8 编码。</translation>
    </message>
    <message>
        <source>Nothing was changed. A newer PostgreSQL with UTF8 is needed.</source>
        <translation>没有任何改动。需要较新的、UTF8 编码的 PostgreSQL。</translation>
    </message>
    <message>
        <source>Nothing was changed. It may hold another station. Check its address.</source>
        <translation>没有任何改动。那里也许是别的联络站，请核对地址。</translation>
    </message>
    <message>
        <source>Nothing was changed. This computer can join it: liaison-desk join.</source>
        <translation>没有任何改动。这台电脑可以加入：liaison-desk join。</translation>
    </message>
    <message>
        <source>Nothing was changed. Found it first: liaison-desk init.</source>
        <translation>没有任何改动。请先建站：liaison-desk init。</translation>
    </message>
    <message>
        <source>The record is saved. Connect a printer and print again, or keep a PDF.</source>
        <translation>事项已存好。接好打印机后补打，或存为 PDF。</translation>
    </message>
    <message>
        <source>The record is saved. Check paper and cable, then print again.</source>
        <translation>事项已存好。看看纸和线，再补打即可。</translation>
    </message>
    <message>
        <source>What was begun there was taken away. Make room or use another stick, then try again.</source>
        <translation>写了一半的文件已经删掉，本机内容没有变动。请腾出空间或者换一个 U 盘，再试一次。</translation>
    </message>
    <message>
        <source>Nothing here changed. See whether the stick is locked, or choose another place.</source>
        <translation>本机内容没有变动。请看看 U 盘是否写保护，或者换一个位置。</translation>
    </message>
    <message>
        <source>Nothing here changed. See whether the stick sits firmly, or use another.</source>
        <translation>本机内容没有变动。请看看 U 盘是否插好，或者换一个 U 盘。</translation>
    </message>
    <message>
        <source>Nothing was changed. Start the program again, then take the bundle in anew.</source>
        <translation>没有改动任何内容。请重新启动程序，再导入一次。</translation>
    </message>
    <message>
        <source>Not opened, the disk is full</source>
        <translation>没打开，硬盘空间不够</translation>
    </message>
    <message>
        <source>Not opened, the folder is read-only</source>
        <translation>没打开，文件夹不能读写</translation>
    </message>
    <message>
        <source>Not opened, another program holds the file</source>
        <translation>没打开，文件正被别的程序占用</translation>
    </message>
    <message>
        <source>Not opened, the disk does not answer</source>
        <translation>没打开，硬盘没有响应</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room, then try again.</source>
        <translation>资料没有丢，腾出空间后再试一次。</translation>
    </message>
    <message>
        <source>Nothing is lost. Allow reading and writing, then try again.</source>
        <translation>资料没有丢，让文件夹可以读写后再试一次。</translation>
    </message>
    <message>
        <source>Nothing is lost. Close the other program, then try again.</source>
        <translation>资料没有丢，关掉那个程序后再试一次。</translation>
    </message>
    <message>
        <source>Nothing is lost. Check the disk, then try again.</source>
        <translation>资料没有丢，检查硬盘后再试一次。</translation>
    </message>
    <message>
        <source>Nothing is lost. Check the cable, then try again.</source>
        <translation>资料没有丢失。请检查网线再试。</translation>
    </message>
    <message>
        <source>A station lies in this folder already</source>
        <translation>这个文件夹里已经有一个联络站</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose an empty folder.</source>
        <translation>什么都没有改。请换一个空文件夹。</translation>
    </message>
    <message>
        <source>A file stands where the folder should be</source>
        <translation>文件夹的位置上有一个文件</translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation>这个文件夹不存在</translation>
    </message>
    <message>
        <source>The file was left alone. Choose another folder.</source>
        <translation>那个文件没有动。请换一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing was written. Make the folder first, or choose another.</source>
        <translation>什么都没有写。请先建好文件夹，或换一个。</translation>
    </message>
    <message>
        <source>This is no bundle of this program</source>
        <translation>这不是本程序的数据包</translation>
    </message>
    <message>
        <source>The bundle is damaged or not whole</source>
        <translation>数据包损坏或不完整</translation>
    </message>
    <message>
        <source>The bundle was made for another station</source>
        <translation>这个数据包是给别的站的</translation>
    </message>
    <message>
        <source>The bundle uses ciphers that this computer does not have</source>
        <translation>数据包用的加密方法本机没有</translation>
    </message>
    <message>
        <source>The bundle comes from nobody known here</source>
        <translation>不认识这个数据包的来源</translation>
    </message>
    <message>
        <source>The bundle was not signed by who it names</source>
        <translation>数据包的签名对不上</translation>
    </message>
    <message>
        <source>The bundle is larger than a bundle may be</source>
        <translation>数据包超出大小限制</translation>
    </message>
    <message>
        <source>The bundle does not keep to its format</source>
        <translation>数据包的内容不合格式</translation>
    </message>
    <message>
        <source>Records in the bundle were changed on the way</source>
        <translation>数据包里的记录在途中被改动过</translation>
    </message>
    <message>
        <source>A file of this name lies there already</source>
        <translation>那里已有同名文件</translation>
    </message>
    <message>
        <source>What was read back is not what was written</source>
        <translation>读回来的和写进去的不一致</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that ends in .sb.</source>
        <translation>本站的记录没有变。另选一个 .sb 文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy it again, or ask the sender for it once more.</source>
        <translation>本站的记录没有变。重新拷贝一次，或请对方再发。</translation>
    </message>
    <message>
        <source>Nothing was changed. Hand it on to the station it is for.</source>
        <translation>本站的记录没有变。请转交给收件的站。</translation>
    </message>
    <message>
        <source>Nothing was changed. Update the program, or have it made in ciphers of set 1.</source>
        <translation>本站的记录没有变。更新程序，或请对方改用第 1 套加密方法。</translation>
    </message>
    <message>
        <source>Nothing was changed. A station has to be admitted before its bundles count.</source>
        <translation>本站的记录没有变。来源的站接入以后，数据包才能导入。</translation>
    </message>
    <message>
        <source>Nothing was changed. Keep the file and tell the district.</source>
        <translation>本站的记录没有变。保留这个文件并告诉区里。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask the sender to divide it into several.</source>
        <translation>本站的记录没有变。请对方分成几个再发。</translation>
    </message>
    <message>
        <source>None of them was taken in. Keep the file and tell the district.</source>
        <translation>这些记录一条也没有导入。保留这个文件并告诉区里。</translation>
    </message>
    <message>
        <source>It was left alone. Choose another folder, or take it away first.</source>
        <translation>原来的文件没有动。另选文件夹，或先把它移走。</translation>
    </message>
    <message>
        <source>The file was taken away again. Use another stick; nothing here is lost.</source>
        <translation>写坏的文件已删掉。换一个 U 盘，本站的记录都在。</translation>
    </message>
    <message>
        <source>The bundle cannot be read where it lay</source>
        <translation>原来位置的文件读不出来了</translation>
    </message>
    <message>
        <source>Nothing was changed. Plug the stick in again, then choose the file once more.</source>
        <translation>本站的记录没有变。插好 U 盘，再选一次这个文件。</translation>
    </message>
    <message>
        <source>The station's file is not where it was</source>
        <translation>本站的文件不在原来的位置</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Name or title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>同意的同事</translation>
    </message>
    <message>
        <source>Number of the counter</source>
        <translation>电脑编号</translation>
    </message>
    <message>
        <source>Who enters</source>
        <translation>进入的人</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Unable</name>
    <message>
        <source>Not reached</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>Does not want to rate</source>
        <translation>不愿评价</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>matters</source>
        <translation>件</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
</context>
<context>
    <name>UnitClock</name>
    <message>
        <source>From signing</source>
        <translation>签收之日</translation>
    </message>
    <message>
        <source>From the day after handing over</source>
        <translation>交办次日</translation>
    </message>
</context>
<context>
    <name>UnitRole</name>
    <message>
        <source>Lead</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Assists</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>Answers for itself</source>
        <translation>分别办理</translation>
    </message>
</context>
<context>
    <name>UrgeForm</name>
    <message>
        <source>By phone</source>
        <translation>电话催办</translation>
    </message>
    <message>
        <source>By slip</source>
        <translation>书面催办</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>督办</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>非常紧急</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>合并处理</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不动</translation>
    </message>
    <message>
        <source>Changed here too</source>
        <translation>两边都改过</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不能导入</translation>
    </message>
</context>
<context>
    <name>VisitorKind</name>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>集体</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>不留名</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>This file was used elsewhere and differs from the one here</source>
        <translation>打开的这份记录在别处用过，与这里的不同</translation>
    </message>
    <message>
        <source>This folder was used on another computer before</source>
        <translation>这个文件夹此前在另一台电脑上使用</translation>
    </message>
    <message>
        <source>This folder is a copy of another one on this computer</source>
        <translation>这个文件夹是本机另一个文件夹的副本</translation>
    </message>
    <message>
        <source>This station was restored from a backup</source>
        <translation>本站已从备份恢复</translation>
    </message>
    <message>
        <source>The district has admitted this station anew</source>
        <translation>区里已重新接入本站</translation>
    </message>
    <message>
        <source>This is an older copy of the station's file</source>
        <translation>打开的是较早的一份记录</translation>
    </message>
</context>
<context>
    <name>WorkbookProblem</name>
    <message>
        <source>The sheet “{sheet}” has no column “{name}”.</source>
        <translation>工作表“{sheet}”缺“{name}”列。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: “{name}” is no type. Use begin_group, end_group, note or select_one.</source>
        <translation>{sheet} 第 {row} 行：类型“{name}”不认识，可用 begin_group、end_group、note、select_one。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: this group is not closed.</source>
        <translation>{sheet} 第 {row} 行：这一组没有结束。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: no group is open here.</source>
        <translation>{sheet} 第 {row} 行：这里没有要结束的组。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: an item stands in a group.</source>
        <translation>{sheet} 第 {row} 行：评价项要放在组内。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: “{name}” is no fitting number.</source>
        <translation>{sheet} 第 {row} 行：“{name}”不是合适的数。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: write yes or nothing under “{name}”.</source>
        <translation>{sheet} 第 {row} 行：“{name}”填 yes 或留空。</translation>
    </message>
    <message>
        <source>The sheet “settings” has no row.</source>
        <translation>工作表“settings”没有内容。</translation>
    </message>
</context>
</TS>
