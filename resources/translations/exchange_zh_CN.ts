<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AsideWords</name>
    <message>
        <source>{n} entries of {station} lie aside there: {why}.</source>
        <translation>对方搁置了{station}的 {n} 条，没有并入：{why}。</translation>
    </message>
    <message>
        <source>{n} entries lie aside there: {why}.</source>
        <translation>对方搁置了 {n} 条，没有并入：{why}。</translation>
    </message>
    <message>
        <source>only a newer version of this program knows why</source>
        <translation>原因要更新本程序后才能显示</translation>
    </message>
    <message>
        <source>{n} changes from here are in no backup there yet.</source>
        <translation>本机有 {n} 处改动，对方尚未备份。</translation>
    </message>
    <message>
        <source>No. {numbers} never came here; what later bundles brought holds its contents. Ask there where it went.</source>
        <translation>第 {numbers} 号数据包没有收到，其内容已随后来的数据包收到；请向对方核实它的下落。</translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message>
        <source>{station}: {count} entries written on a copy, from No. {first} on</source>
        <translation>{station}：副本从流水号 {first} 起写下的 {count} 条（含操作记录）</translation>
    </message>
    <message>
        <source>A station not known here</source>
        <translation>本机不认识的站点</translation>
    </message>
    <message>
        <source>Look through: {kinds}</source>
        <translation>待核对：{kinds}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names}等，另有 {count} 项</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>已核对</translation>
    </message>
</context>
<context>
    <name>BundleContents</name>
    <message>
        <source>Nothing new since the last receipt; the bundle carries receipts only.</source>
        <translation>上次回执之后没有新内容，这个数据包只带回执。</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{kind} {n}</source>
        <translation>{kind} {n}</translation>
    </message>
    <message>
        <source>{n} changes in {records} records: {kinds}</source>
        <translation>{n} 条改动，涉及 {records} 件记录：{kinds}</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 条改动</translation>
    </message>
    <message>
        <source>{n} of them were not written on this computer and are handed on</source>
        <translation>其中 {n} 条不是在本机写下的，一并转交</translation>
    </message>
    <message>
        <source>With them go {n} entries of the record of actions, such as sign-ins; they change nothing and are not counted</source>
        <translation>另带 {n} 条操作记录（如登录、打印），不算改动</translation>
    </message>
    <message>
        <source>{n} attachments, {size}</source>
        <translation>附件 {n} 个，{size}</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>附件 {n} 个</translation>
    </message>
    <message>
        <source>{n} of them stay here; only their proof goes out</source>
        <translation>其中 {n} 条内容留在本站，只带出校验值</translation>
    </message>
    <message>
        <source>{n} changes whose proof went out before go along with their content now</source>
        <translation>以前只带出校验值的 {n} 条改动，这次补带内容</translation>
    </message>
    <message>
        <source>Everything since the receipt of {when}</source>
        <translation>{when} 收到回执之后的全部内容</translation>
    </message>
    <message>
        <source>Everything from the beginning: no receipt came back yet</source>
        <translation>还没有收到回执，从头带出全部内容</translation>
    </message>
    <message>
        <source>No. {number} for {name}, {size} in all</source>
        <translation>发往{name}的第 {number} 号数据包，共 {size}</translation>
    </message>
    <message>
        <source>No. {number} of {station}, made {when}</source>
        <translation>{station}的第 {number} 号数据包，{when} 生成</translation>
    </message>
    <message>
        <source>No. {number}, part {part}, of {station}, made {when}</source>
        <translation>{station}的第 {number} 号数据包之 {part}，{when} 生成</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>本站已有</translation>
    </message>
    <message>
        <source>Waiting for their record</source>
        <translation>等待所属记录</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>Records that are new or changed: {kinds}</source>
        <translation>新增和变更的记录：{kinds}</translation>
    </message>
    <message>
        <source>{n} changes of which only the proof was here get their content</source>
        <translation>以前只有校验值的 {n} 条改动，这次补上内容</translation>
    </message>
    <message>
        <source>{station}, No. {first} to {last} lie aside: {reason}</source>
        <translation>{station}流水号 {first} 至 {last} 已搁置：{reason}</translation>
    </message>
    <message>
        <source>{station}, No. {first} to {last} were written after it was revoked or had new keys, and are kept aside; what came before is taken in. Ask the station whether it wrote them. Whoever admits stations at the hub may let them in.</source>
        <translation>{station}流水号 {first} 至 {last} 写于该站停止接入或更换密钥之后，已原样搁置，没有并入；此前的内容照常收下。请先向该站核实是不是本站所写；属实的，由区里管理站点接入的人在“搁置的数据包”中准予收下</translation>
    </message>
    <message>
        <source>{station}, No. {first} to {last} wait: No. {missing} has not come yet</source>
        <translation>{station}流水号 {first} 至 {last} 在等待：{missing} 号还没有到</translation>
    </message>
    <message>
        <source>The clock over there runs more than a day ahead; the order of what is shown may differ.</source>
        <translation>对方的时钟快了一天以上，显示的先后可能不同。</translation>
    </message>
    <message>
        <source>This bundle was taken in before. Nothing will change.</source>
        <translation>这个数据包以前收过，不会再有变化。</translation>
    </message>
    <message>
        <source>All of it is here already, for it came another way. Nothing will change.</source>
        <translation>里面的内容本站都已经有了，是随别的数据包来的，不会再有变化。</translation>
    </message>
    <message>
        <source>No change in it is new here; it brings receipts and entries of the record of actions.</source>
        <translation>没有新的改动，只带来回执和操作记录。</translation>
    </message>
    <message>
        <source>{n} here already</source>
        <translation>{n} 个本站已有</translation>
    </message>
    <message>
        <source>{n} bundles that lay aside could be taken in as well</source>
        <translation>搁置的 {n} 个数据包也一并收下了</translation>
    </message>
    <message>
        <source>A station not known here</source>
        <translation>本站不认识的站点</translation>
    </message>
    <message>
        <source>{n} can be taken in</source>
        <translation>{n} 个可以收下</translation>
    </message>
    <message>
        <source>{n} taken in: {new} new, {changed} changed, {conflicts} to decide</source>
        <translation>收下 {n} 个（新增 {new} 件，变更 {changed} 件，待定 {conflicts} 处）</translation>
    </message>
    <message>
        <source>{n} not taken in, the reason stands below</source>
        <translation>{n} 个没有收下，原因写在下面</translation>
    </message>
    <message>
        <source>{n} files: {told}</source>
        <translation>{n} 个文件：{told}</translation>
    </message>
    <message>
        <source>What a copy of a file had written under numbers given twice came in under a name of its own. Look through it: it is listed under What lies aside</source>
        <translation>站点文件的副本用重复编号写下的记录，已以新的名义收下，请到“搁置的数据包”中核对</translation>
    </message>
    <message>
        <source>{n} records were not as their entries say, and were put right</source>
        <translation>{n} 条记录与操作记录不一致，已照操作记录更正</translation>
    </message>
    <message>
        <source>{n} of them went out before, to this receiver or to another; no receipt of that came back from here</source>
        <translation>其中 {n} 条以前的数据包带出过（给对方或者别的单位），对方还没有回执</translation>
    </message>
</context>
<context>
    <name>BundlePaper</name>
    <message>
        <source>Record of a bundle that went out</source>
        <translation>数据包发出单</translation>
    </message>
    <message>
        <source>Record of a bundle that came in</source>
        <translation>数据包接收单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>数据包编号</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name}（{code}）</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>本站没有记载</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发出单位</translation>
    </message>
    <message>
        <source>For</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}，{size}</translation>
    </message>
    <message>
        <source>{name} and the parts behind it, {n} in all, {size}</source>
        <translation>{name} 等 {n} 个分卷，共 {size}</translation>
    </message>
    <message>
        <source>{name}, part {n}</source>
        <translation>{name}，第 {n} 卷</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>内容范围</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>本站已有</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} 段</translation>
    </message>
    <message>
        <source>Parts that lie aside</source>
        <translation>暂存待处理</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>没有记载</translation>
    </message>
    <message>
        <source>Code of the bundle</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>the same on both papers</source>
        <translation>两边的单据上应当一样</translation>
    </message>
    <message>
        <source>Key of this station</source>
        <translation>本站密钥</translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation>送达情况</translation>
    </message>
    <message>
        <source>Read back and proven</source>
        <translation>已读回核验</translation>
    </message>
    <message>
        <source>Handed over {at}</source>
        <translation>{at} 送出</translation>
    </message>
    <message>
        <source>Receipt came back {at}</source>
        <translation>{at} 收到回执</translation>
    </message>
    <message>
        <source>Only the receiver can open the file. Who hands it over and who takes it sign below; a receipt comes back with the next bundle from there.</source>
        <translation>数据包只有接收单位能打开。交出人和接收人在下面签名；对方导入以后，回执随下一个数据包送回。</translation>
    </message>
    <message>
        <source>Signature and content were checked before anything was taken in; the sender gets a receipt with the next bundle from here.</source>
        <translation>导入前已核验签名和内容；回执随本站发出的下一个数据包送回。</translation>
    </message>
    <message>
        <source>Handed over by:</source>
        <translation>交出人：</translation>
    </message>
    <message>
        <source>Taken by:</source>
        <translation>接收人：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Phone {phone}</source>
        <translation>电话 {phone}</translation>
    </message>
    <message>
        <source>Printed {at} by {by}</source>
        <translation>{at} 由{by}打印</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Never arrived; its contents came with No. {number}</source>
        <translation>未送达，其内容已随第 {number} 号送达</translation>
    </message>
</context>
<context>
    <name>BundlePapers</name>
    <message>
        <source>A4</source>
        <translation>A4 纸</translation>
    </message>
    <message>
        <source>Print the paper of the export</source>
        <translation>打印发出单</translation>
    </message>
    <message>
        <source>Print the paper of the import</source>
        <translation>打印接收单</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>{n} bundles</source>
        <translation>{n} 个数据包</translation>
    </message>
</context>
<context>
    <name>CompareBox</name>
    <message>
        <source>The codes are the same, believe it</source>
        <translation>比对一致，确认</translation>
    </message>
    <message>
        <source>The codes are the same, admit it</source>
        <translation>比对一致，接入</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃这次接入</translation>
    </message>
    <message>
        <source>Compare face to face or by telephone: they read out all of theirs, you type it here. Only when all of it is the same does anybody believe anybody.</source>
        <translation>当面或打电话比对：请对方念出全部比对码，在下面填上。全部一致之后，双方才互相信任。</translation>
    </message>
</context>
<context>
    <name>CompareCode</name>
    <message>
        <source>What the other side reads out</source>
        <translation>对方念出的比对码</translation>
    </message>
    <message>
        <source>Six figures and four words</source>
        <translation>六位数字和四个词</translation>
    </message>
    <message>
        <source>Station codes it may write</source>
        <translation>可以填写的站点编码</translation>
    </message>
    <message>
        <source>Its own code; several with blanks between</source>
        <translation>不填就是它自己的编码，多个用空格隔开</translation>
    </message>
    <message>
        <source>Days it may be silent</source>
        <translation>可以多少天不联系</translation>
    </message>
</context>
<context>
    <name>ConflictDesk</name>
    <message>
        <source>What both sides changed</source>
        <translation>两边都改过的内容</translation>
    </message>
    <message>
        <source>Signature holds</source>
        <translation>签名有效</translation>
    </message>
    <message>
        <source>The record before</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>The next record</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Merge as chosen</source>
        <translation>按所选合并</translation>
    </message>
    <message>
        <source>All from this station</source>
        <translation>全用本站</translation>
    </message>
    <message>
        <source>All from the bundle</source>
        <translation>全用来件</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 件，共 {count} 件</translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed on both sides, {places} to decide</source>
        <translation>
            <numerusform>有 %n 件记录两边都改过，{places} 处待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places without a choice</source>
        <translation>
            <numerusform>还有 %n 处没有选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what to keep. What is not chosen stays in the course of the record.</source>
        <translation>请选择要留下的内容。没选的一份会存进办理经过，不会丢。</translation>
    </message>
    <message>
        <source>The station head decides what to keep; until then both are kept.</source>
        <translation>由站长选择留下的内容，在此之前两份都保留。</translation>
    </message>
    <message>
        <source>{what}. {how}</source>
        <translation>{what}，{how}</translation>
    </message>
    <message>
        <source>Merged as chosen; the next bundle tells the others</source>
        <translation>已按所选合并，下次导出时告诉对方</translation>
    </message>
    <message numerus="yes">
        <source>%n records left to decide</source>
        <translation>
            <numerusform>还有 %n 件记录待定</numerusform>
        </translation>
    </message>
    <message>
        <source>What was chosen is still here.</source>
        <translation>已经选好的都在。</translation>
    </message>
    <message>
        <source>Something new came in for this record; look at it and merge once more</source>
        <translation>这件记录又有了新内容，看过之后再合并一次</translation>
    </message>
</context>
<context>
    <name>ConflictTable</name>
    <message>
        <source>{who} wrote last</source>
        <translation>{who} 修改</translation>
    </message>
    <message>
        <source>What agrees</source>
        <translation>一致的内容</translation>
    </message>
    <message>
        <source>Nothing else is written there.</source>
        <translation>没有别的内容。</translation>
    </message>
    <message numerus="yes">
        <source>{fields}: %n fields in all are the same</source>
        <translation>
            <numerusform>{fields}，共 %n 项相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictValue</name>
    <message>
        <source>; </source>
        <translation>；</translation>
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
        <source>left empty</source>
        <translation>空着</translation>
    </message>
    <message>
        <source>sealed, not shown here</source>
        <translation>已封存，这里不显示</translation>
    </message>
    <message>
        <source>a record that is not here</source>
        <translation>本站没有的记录</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who} {when}</translation>
    </message>
    <message>
        <source>Somebody there</source>
        <translation>对方人员</translation>
    </message>
    <message>
        <source>Changed from {former}, {written}</source>
        <translation>由 {former} 改来，{written}</translation>
    </message>
    <message>
        <source>Was empty before, {written}</source>
        <translation>原来没填，{written}</translation>
    </message>
    <message>
        <source>Before both changed it: {former}</source>
        <translation>两边改之前：{former}</translation>
    </message>
    <message>
        <source>{beginning}…</source>
        <translation>{beginning}…</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>The answer of the district</source>
        <translation>上级的答复</translation>
    </message>
    <message>
        <source>The request of the station</source>
        <translation>站点的申请</translation>
    </message>
</context>
<context>
    <name>EnrolHub</name>
    <message>
        <source>Scan the station's code, paste its text, or open its file.</source>
        <translation>用扫码枪扫站点的码，或者粘贴文字、打开文件。</translation>
    </message>
    <message>
        <source>Let the station scan this, or carry the file over: it brings the directory of stations too.</source>
        <translation>请站点扫这个码，或者把文件带过去；文件里还带着站点名册。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接入答复</translation>
    </message>
    <message>
        <source>2  Hand the answer back</source>
        <translation>2  把答复交回去</translation>
    </message>
    <message>
        <source>1  Take a request</source>
        <translation>1  收到申请</translation>
    </message>
    <message>
        <source>Answer to {name}</source>
        <translation>给{name}的答复</translation>
    </message>
</context>
<context>
    <name>EnrolPane</name>
    <message>
        <source>Enrol keys</source>
        <translation>登记密钥</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This desk admits stations</source>
        <translation>本机已开通接入</translation>
    </message>
    <message>
        <source>This station asks a district</source>
        <translation>本站申请接入</translation>
    </message>
    <message>
        <source>{name} is believed from now on</source>
        <translation>已与{name}互相确认</translation>
    </message>
    <message>
        <source>{name} is admitted</source>
        <translation>{name}已接入</translation>
    </message>
    <message>
        <source>3  Compare the code</source>
        <translation>3  比对</translation>
    </message>
</context>
<context>
    <name>EnrolStation</name>
    <message>
        <source>Ask to be admitted</source>
        <translation>申请接入</translation>
    </message>
    <message>
        <source>Ask with new keys</source>
        <translation>换新密钥申请</translation>
    </message>
    <message>
        <source>Let this desk admit stations</source>
        <translation>本机开通接入</translation>
    </message>
    <message>
        <source>Let the district scan this, or carry the file over. It holds public keys only.</source>
        <translation>请上级扫这个码，或者把文件带过去。里面没有秘密内容。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>接入申请</translation>
    </message>
    <message>
        <source>Scan the district's code, paste its text, or open its file.</source>
        <translation>用扫码枪扫上级的码，或者粘贴文字、打开文件。</translation>
    </message>
    <message>
        <source>Ask with new keys?</source>
        <translation>换新密钥申请？</translation>
    </message>
    <message>
        <source>For keys that were lost or may be in other hands. What was asked with the old ones is given up; until the district admits the new ones, its bundles cannot be read here.</source>
        <translation>用于密钥丢失或可能落入他人之手。用旧密钥提出的申请就此作废；上级接入新密钥之前，它发来的数据包在这里读不了。</translation>
    </message>
    <message>
        <source>Keep the keys</source>
        <translation>先不换</translation>
    </message>
    <message>
        <source>Let this desk admit stations?</source>
        <translation>本机开通接入？</translation>
    </message>
    <message>
        <source>Meant for the district's desk. Three root codes are shown once; have pen and paper ready. It cannot be taken back.</source>
        <translation>只用于上级的电脑。三个根密钥码只显示一次，请备好纸笔。这一步不能撤销。</translation>
    </message>
    <message>
        <source>Admit stations here</source>
        <translation>开通接入</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>1  Ask</source>
        <translation>1  申请接入</translation>
    </message>
    <message>
        <source>2  Take the answer</source>
        <translation>2  收到答复</translation>
    </message>
    <message>
        <source>For the district's desk alone: it keeps the directory of all stations.</source>
        <translation>只用于上级的电脑：由它保管全部站点的名册。</translation>
    </message>
    <message>
        <source>This desk is the district's</source>
        <translation>由本机接入站点</translation>
    </message>
    <message>
        <source>The request goes to the district, its answer comes back here, then two people compare one code.</source>
        <translation>申请交给上级，上级的答复拿回来，最后两个人核对一次码。</translation>
    </message>
</context>
<context>
    <name>ErasureWords</name>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}：{title}</translation>
    </message>
    <message>
        <source>Erased at {station}, {when}</source>
        <translation>{station}已于 {when} 清除</translation>
    </message>
    <message>
        <source>a station not known here</source>
        <translation>本站不认识的站点</translation>
    </message>
    <message>
        <source>To be erased at all stations: {what}</source>
        <translation>将在各站清除：{what}</translation>
    </message>
    <message>
        <source>Erased: {what}</source>
        <translation>清除的内容：{what}</translation>
    </message>
    <message>
        <source>all that this record says</source>
        <translation>这件记录的全部内容</translation>
    </message>
    <message>
        <source>fields that this version does not know</source>
        <translation>这一版不认识的内容</translation>
    </message>
    <message>
        <source>{ticket}, ordered {when} by {who}</source>
        <translation>依据 {ticket}，{who}于 {when} 确认</translation>
    </message>
    <message>
        <source>Erased there too: {stations}</source>
        <translation>已在这些站清除：{stations}</translation>
    </message>
    <message>
        <source>No receipt yet: {stations}</source>
        <translation>还没有收到回执：{stations}</translation>
    </message>
    <message>
        <source>Erased at all {n} stations</source>
        <translation>{n} 个站点都已清除</translation>
    </message>
    <message>
        <source>{name} wants to have {what} of {whose} erased at all stations, by {ticket}. It cannot be taken back.</source>
        <translation>{name}依据 {ticket}，要在各站清除“{whose}”的{what}。清除后不能恢复。</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>{name} wants to have one request erased at all stations, by {ticket}: {whose}. It cannot be taken back.</source>
        <translation>{name}要依据 {ticket}，把一次申请中的{whose}在各站清除。清除后不能恢复。</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} 条记录</translation>
    </message>
    <message>
        <source>{kind}: {what}</source>
        <translation>{kind}：{what}</translation>
    </message>
</context>
<context>
    <name>ErasuresPane</name>
    <message>
        <source>Erasures</source>
        <translation>个人信息清除</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To be ordered</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Agree, erase everywhere</source>
        <translation>同意，在各站清除</translation>
    </message>
    <message>
        <source>Erased here; the next bundles order it at the stations</source>
        <translation>本机已清除，随下一个数据包在各站清除</translation>
    </message>
    <message>
        <source>Two people order it, for it cannot be taken back</source>
        <translation>清除后不能恢复，须两人确认</translation>
    </message>
    <message>
        <source>What stations erase of a person's data is listed here until it is ordered.</source>
        <translation>各站清除了个人信息，会列在这里，待确认后发到其他站。</translation>
    </message>
    <message>
        <source>No erasure waits</source>
        <translation>没有待确认的清除</translation>
    </message>
</context>
<context>
    <name>ExchangeLog</name>
    <message>
        <source>{n} changes came</source>
        <translation>收到 {n} 条改动</translation>
    </message>
    <message>
        <source>{n} changes went</source>
        <translation>发出 {n} 条改动</translation>
    </message>
    <message>
        <source>A bundle came</source>
        <translation>收到数据包</translation>
    </message>
    <message>
        <source>A bundle of receipts went</source>
        <translation>发出回执</translation>
    </message>
    <message>
        <source>Nothing changed by it</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>All merged</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>{n} to decide when it came, the rest merged</source>
        <translation>收下时 {n} 处待定，其余已合并</translation>
    </message>
    <message>
        <source>{n} changes · {when}</source>
        <translation>{n} 条改动 · {when} 收到</translation>
    </message>
    <message>
        <source>{n} changes · No. {numbers}</source>
        <translation>{n} 条改动 · 第 {numbers} 号</translation>
    </message>
    <message>
        <source>Bundle No. {number} from {name}</source>
        <translation>{name}的第 {number} 号数据包</translation>
    </message>
    <message>
        <source>{count} bundles from {name}</source>
        <translation>{name}的 {count} 个数据包</translation>
    </message>
    <message>
        <source>{n} parts lie aside</source>
        <translation>{n} 段已搁置</translation>
    </message>
    <message>
        <source>came with No. {numbers}</source>
        <translation>随第 {numbers} 号数据包</translation>
    </message>
    <message>
        <source>No. {lost} never arrived; its contents came with No. {number}</source>
        <translation>第 {lost} 号未送达，其内容已随第 {number} 号送达</translation>
    </message>
    <message>
        <source>{told}; No. {numbers} never came here</source>
        <translation>{told}；第 {numbers} 号没有收到</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Written at several counters</source>
        <translation>几个窗口都写过</translation>
    </message>
    <message>
        <source>From bundles of {name}</source>
        <translation>{name}的数据包</translation>
    </message>
    <message>
        <source>Import bundles</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>导出数据包</translation>
    </message>
    <message>
        <source>Merge as chosen, export, or take in</source>
        <translation>按所选合并、导出或收下</translation>
    </message>
</context>
<context>
    <name>ExportBundle</name>
    <message>
        <source>For a stick</source>
        <translation>U 盘，整个文件</translation>
    </message>
    <message>
        <source>For mail, parts of 20 MB</source>
        <translation>邮件，每份 20 MB</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>带出多少</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>文件大小</translation>
    </message>
</context>
<context>
    <name>ExportPane</name>
    <message>
        <source>Export a bundle</source>
        <translation>导出数据包</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Mark as handed over</source>
        <translation>标记为已送出</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>打印发出单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose first where the bundle shall lie</source>
        <translation>先选择数据包放到哪里</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>正在写入并读回核验</translation>
    </message>
    <message>
        <source>Where the bundle shall lie</source>
        <translation>数据包放到哪里</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Marked as handed over; its receipt is awaited</source>
        <translation>已标记为送出，等对方的回执</translation>
    </message>
    <message>
        <source>Read back and proven, the stick can be removed</source>
        <translation>已核验，可以拔出 U 盘</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>还没有选择文件夹</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>带出的内容</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>放到哪里</translation>
    </message>
    <message>
        <source>The folder for the bundle is not there any more</source>
        <translation>放数据包的位置不在了</translation>
    </message>
    <message>
        <source>No bundle was left behind. Plug the stick in again or choose another folder, then export once more.</source>
        <translation>没有留下半个数据包。插好 U 盘或者另选文件夹，再导出一次。</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Deleted?</source>
        <translation>是否删除</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两条都留</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>另写一条</translation>
    </message>
    <message>
        <source>Another value, written here</source>
        <translation>另写的内容</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>目前显示</translation>
    </message>
    <message>
        <source>Since then or at the same time somebody wrote: {fields}</source>
        <translation>有人在删除的同时或之后改过：{fields}</translation>
    </message>
    <message>
        <source>Deleted by {who}</source>
        <translation>{who} 删除</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>留下这条记录</translation>
    </message>
    <message>
        <source>Let it be deleted</source>
        <translation>同意删除</translation>
    </message>
</context>
<context>
    <name>HomePane</name>
    <message>
        <source>This desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Nothing came or went yet.</source>
        <translation>还没有收发记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Made when keys are enrolled</source>
        <translation>登记密钥时生成</translation>
    </message>
    <message numerus="yes">
        <source>%n bundles lie aside</source>
        <translation>
            <numerusform>搁置的数据包 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erasures to be ordered</source>
        <translation>
            <numerusform>待确认的清除 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasures that were ordered</source>
        <translation>已确认的清除</translation>
    </message>
    <message>
        <source>Over 9,999</source>
        <translation>超过 9999 条</translation>
    </message>
    <message>
        <source>{name} has admitted this station anew. Lock the window and enter again: what is registered before that waits there until somebody lets it in.</source>
        <translation>{name}已重新接入本站。请锁屏后重新进入；在此之前登记的内容会在那里搁置，等人准予收下。</translation>
    </message>
    <message>
        <source>The directory of {name} has run out; ask for a newer one. Work goes on.</source>
        <translation>{name}的站点名册已过期，请索取新的；不影响工作。</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>打印交接单</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>收发记录</translation>
    </message>
    <message>
        <source>Changes to be exported</source>
        <translation>待导出的改动</translation>
    </message>
    <message>
        <source>Last export</source>
        <translation>最近导出</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Key of this station</source>
        <translation>本站密钥</translation>
    </message>
    <message>
        <source>Entries of a copy to look through</source>
        <translation>有副本写下的记录待核对</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers were given twice; look at both matters:</source>
        <translation>
            <numerusform>有 %n 个编号重复，请核对两件事项：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>Import bundles</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose other files</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Take in all the same</source>
        <translation>仍然收下</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>现在就定</translation>
    </message>
    <message>
        <source>Print the paper</source>
        <translation>打印接收单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose bundles</source>
        <translation>选择数据包</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>数据包</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n files</source>
        <translation>
            <numerusform>正在核验 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>正在收下 {name}</translation>
    </message>
    <message>
        <source>Stopped; what was not taken in whole is as it was before</source>
        <translation>已停下，没有整个收下的都保持原样</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Take %n bundles in</source>
        <translation>
            <numerusform>收下 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Several files can be taken at once. First they are verified and shown; nothing changes before you agree.</source>
        <translation>可以一次选几个文件。先核验、再预览，点收下之前什么都不会改动。</translation>
    </message>
    <message>
        <source>Choose what came in</source>
        <translation>选择收到的数据包</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>Lay it aside</source>
        <translation>先搁置</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>等待核验</translation>
    </message>
    <message>
        <source>Verified, not taken in yet</source>
        <translation>已核验，还没有收下</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>本站已有</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收下</translation>
    </message>
    <message numerus="yes">
        <source>Taken in, %n to decide</source>
        <translation>
            <numerusform>已收下，%n 处待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>没有收下</translation>
    </message>
    <message>
        <source>Lies aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Look once more</source>
        <translation>再看一次</translation>
    </message>
</context>
<context>
    <name>OrderErasure</name>
    <message>
        <source>Number of the paper that orders it</source>
        <translation>依据的文号</translation>
    </message>
</context>
<context>
    <name>OrderedBox</name>
    <message>
        <source>Erased everywhere</source>
        <translation>各站都已清除</translation>
    </message>
    <message numerus="yes">
        <source>%n stations to come</source>
        <translation>
            <numerusform>还差 %n 个站点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietPane</name>
    <message>
        <source>The last bundle</source>
        <translation>最近的数据包</translation>
    </message>
    <message>
        <source>Signature holds</source>
        <translation>签名有效</translation>
    </message>
    <message>
        <source>Export to this station</source>
        <translation>导出给它</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>现在就定</translation>
    </message>
    <message>
        <source>Revoke its keys</source>
        <translation>停止接入</translation>
    </message>
    <message>
        <source>Exchange by file</source>
        <translation>用文件往来</translation>
    </message>
    <message>
        <source>Import a bundle that came on a stick, or choose a station at the left.</source>
        <translation>可以导入 U 盘带来的数据包，或者在左边选一个站点。</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>没有待定的内容</translation>
    </message>
    <message>
        <source>Enrol the keys first: the district admits this station, or this desk admits stations. Both sides compare one code; no network is needed.</source>
        <translation>先登记密钥：本站申请接入上级，或者由本机接入站点。双方比对一个码，不用联网。</translation>
    </message>
    <message>
        <source>Nobody to exchange with yet</source>
        <translation>还没有往来站点</translation>
    </message>
    <message numerus="yes">
        <source>%n places wait for a decision</source>
        <translation>
            <numerusform>有 %n 处待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then both sides are kept</source>
        <translation>没有选定以前，两边的内容都留着</translation>
    </message>
    <message>
        <source>{when}: No. {number}. {outcome}</source>
        <translation>{when} 收到第 {number} 号数据包，{outcome}</translation>
    </message>
    <message numerus="yes">
        <source>{when}: No. {number}, %n changes. {outcome}</source>
        <translation>
            <numerusform>{when} 收到第 {number} 号数据包，%n 条改动，{outcome}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>When its first bundle is taken in, this page says what came with it.</source>
        <translation>收下第一个数据包之后，这里会写明带来了什么。</translation>
    </message>
    <message>
        <source>No bundle came from there yet</source>
        <translation>还没有收到它的数据包</translation>
    </message>
    <message>
        <source>Enrol keys</source>
        <translation>登记密钥</translation>
    </message>
</context>
<context>
    <name>Revoking</name>
    <message>
        <source>Revoke the keys of {name}?</source>
        <translation>停止接入{name}？</translation>
    </message>
    <message>
        <source>What the station wrote up to now counts, even if it comes later on a stick. What comes behind it is kept aside at every station until somebody here lets it in.</source>
        <translation>区里已收到的内容照常有效，之后才随 U 盘送到各站的也会收下。再往后写的，各站原样搁置，由区里的人核实后才准予收下。</translation>
    </message>
    <message>
        <source>Revoke the keys</source>
        <translation>停止接入</translation>
    </message>
    <message>
        <source>Leave them in use</source>
        <translation>先不停止</translation>
    </message>
    <message>
        <source>The keys of {name} are revoked; the next bundles tell the stations</source>
        <translation>已停止接入{name}，下次的数据包会告诉各站</translation>
    </message>
</context>
<context>
    <name>RootsBox</name>
    <message>
        <source>The root codes are shown this once</source>
        <translation>根密钥码只显示这一次</translation>
    </message>
    <message>
        <source>Write each down for another person. Two of the three replace keys that were lost or stolen.</source>
        <translation>请分别抄下，交给三个人保管。密钥丢失或被盗时，凭其中两个可以换新。</translation>
    </message>
    <message>
        <source>{what}. {how}</source>
        <translation>{what}。{how}</translation>
    </message>
    <message>
        <source>Root code {number}</source>
        <translation>根密钥码 {number}</translation>
    </message>
    <message>
        <source>All three are written down</source>
        <translation>三个都抄好了</translation>
    </message>
</context>
<context>
    <name>StationRow</name>
    <message>
        <source>{n} to decide</source>
        <translation>{n} 处待定</translation>
    </message>
    <message>
        <source>Bundles wait</source>
        <translation>有待处理数据包</translation>
    </message>
    <message>
        <source>Silent for {n} d</source>
        <translation>{n} 天没联系</translation>
    </message>
    <message>
        <source>{n} d ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Key to be handed over</source>
        <translation>待发密钥</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚未来件</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>{when} · nothing changed</source>
        <translation>{when} · 没有改动</translation>
    </message>
    <message>
        <source>{when} · {n} changes</source>
        <translation>{when} · {n} 条改动</translation>
    </message>
    <message>
        <source>Code to compare</source>
        <translation>待比对</translation>
    </message>
    <message>
        <source>Asks to be admitted</source>
        <translation>申请接入</translation>
    </message>
    <message>
        <source>Has answered</source>
        <translation>已经答复</translation>
    </message>
    <message>
        <source>This station's own counters</source>
        <translation>本站各窗口</translation>
    </message>
    <message>
        <source>Written at two counters</source>
        <translation>几个窗口同时写过</translation>
    </message>
    <message>
        <source>Lies aside there</source>
        <translation>对方有搁置</translation>
    </message>
    <message>
        <source>No. {number} never came</source>
        <translation>第 {number} 号未收到</translation>
    </message>
</context>
<context>
    <name>StationsPane</name>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Enrol keys</source>
        <translation>登记密钥</translation>
    </message>
    <message>
        <source>Import bundles</source>
        <translation>导入数据包</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>导出数据包</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No station yet</source>
        <translation>还没有站点</translation>
    </message>
    <message>
        <source>Enrol the keys of a station or of the district; then bundles can go to and fro.</source>
        <translation>登记上级或站点的密钥之后，就可以用数据包往来。</translation>
    </message>
    <message>
        <source>A stick or a shared folder will do</source>
        <translation>U 盘、内网共享文件夹都可以</translation>
    </message>
    <message>
        <source>Nothing can be saved here now: {why}</source>
        <translation>现在不能保存：{why}</translation>
    </message>
    <message>
        <source>For the station head: {acts}</source>
        <translation>由站长操作：{acts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Bundles come and go once keys are enrolled</source>
        <translation>登记密钥以后才能收发数据包</translation>
    </message>
    <message>
        <source>Over 9,999 to be exported</source>
        <translation>待导出超过 9,999 条</translation>
    </message>
    <message numerus="yes">
        <source>%n to be exported</source>
        <translation>
            <numerusform>待导出 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextIn</name>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
</context>
<context>
    <name>TextOut</name>
    <message>
        <source>Save as a file</source>
        <translation>保存为文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>TrayColumns</name>
    <message>
        <source>No. {first} is missing before it</source>
        <translation>缺少前面的流水号 {first}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>搁置原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>搁置时间</translation>
    </message>
</context>
<context>
    <name>TrayPane</name>
    <message>
        <source>What lies aside</source>
        <translation>搁置的数据包</translation>
    </message>
    <message>
        <source>Bundles that lie aside</source>
        <translation>搁置的数据包</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Trying {name} once more</source>
        <translation>正在重新核验 {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the tray?</source>
        <translation>移除 {name}？</translation>
    </message>
    <message>
        <source>The copy that lies here is deleted; what of it was taken in stays. {cause}. The sender can make it once more.</source>
        <translation>搁置在本机的这一份会删掉，其中已经收下的内容保留，其余的没有收下（{cause}）。需要时可以请对方再导出一次。</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>先留着</translation>
    </message>
    <message>
        <source>{name} was taken out</source>
        <translation>已移除 {name}</translation>
    </message>
    <message>
        <source>{name} still has to wait</source>
        <translation>{name} 还要等</translation>
    </message>
    <message>
        <source>{name} was taken in</source>
        <translation>已收下 {name}</translation>
    </message>
    <message>
        <source>Nothing here is lost; it waits</source>
        <translation>都保留着，不会丢</translation>
    </message>
    <message>
        <source>Bundles that cannot be taken in yet are kept here, with the reason.</source>
        <translation>暂时收不下的数据包会留在这里，并写明原因。</translation>
    </message>
    <message>
        <source>Nothing lies aside</source>
        <translation>没有搁置的数据包</translation>
    </message>
    <message>
        <source>Take over under a new name</source>
        <translation>以新的名义收下</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>准予收下</translation>
    </message>
    <message>
        <source>Let in what {station} wrote?</source>
        <translation>准予收下{station}写的内容？</translation>
    </message>
    <message>
        <source>It was written after {station} was revoked or had new keys. Let it in only if the station says that it wrote it. The directory of stations then moves its end, and all stations take it in too.</source>
        <translation>这些内容写于{station}停止接入或更换密钥之后。请先向该站核实确是该站所写。准予后站点名册随之更新，各站也会收下。</translation>
    </message>
    <message>
        <source>Take over what a copy of {station} wrote?</source>
        <translation>收下{station}的副本写下的记录吗？</translation>
    </message>
    <message>
        <source>A copy of the station's file gave its numbers a second time. What was known first keeps them; the rest gets a name of its own, goes to all stations, and is listed here to be looked through.</source>
        <translation>该站文件的副本把同样的编号又用了一次。先收到的记录保留原编号；其余的记录改用新的名义，随数据包发给各站，并列在这里供核对。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Taking {name} over</source>
        <translation>正在收下 {name}</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>Erase at all stations</source>
        <translation>在各站清除</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
</TS>
