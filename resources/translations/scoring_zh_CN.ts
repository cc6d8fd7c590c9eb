<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ByHand</name>
    <message>
        <source>Name of who signs</source>
        <translation>签名人姓名</translation>
    </message>
</context>
<context>
    <name>ByHandPrint</name>
    <message>
        <source>Name of the witness</source>
        <translation>见证人姓名</translation>
    </message>
    <message>
        <source>Whoever cannot write presses a finger on the printed sheet. A witness signs here for it.</source>
        <translation>不便写字的，在打印的表上按手印，由见证人在这里签名。</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>In the sun</source>
        <translation>强光显示</translation>
    </message>
    <message>
        <source>Who fills in?</source>
        <translation>现在谁来评？</translation>
    </message>
    <message>
        <source>Everybody fills a sheet of their own. Nobody sees the others’.</source>
        <translation>各评各的，互相看不到。</translation>
    </message>
    <message>
        <source>{name}, which firm?</source>
        <translation>{name}，评哪一家？</translation>
    </message>
    <message>
        <source>{done} of {all} sheets handed in</source>
        <translation>已交 {done} 份，共 {all} 份</translation>
    </message>
    <message>
        <source>{firm}, {department}, {state} {far}</source>
        <translation>{firm}，{department}，{state} {far}</translation>
    </message>
</context>
<context>
    <name>CribPage</name>
    <message>
        <source>Back to the item</source>
        <translation>回到评价</translation>
    </message>
    <message>
        <source>What to look at, and what not to do</source>
        <translation>评价提示</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Group before</source>
        <translation>上一组</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>评价提示</translation>
    </message>
    <message>
        <source>Save, on to the next firm</source>
        <translation>先保存，去下一家</translation>
    </message>
    <message>
        <source>Look through and sign</source>
        <translation>核对签名</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Groups</source>
        <translation>评价分组</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back to the list of firms</source>
        <translation>返回企业列表</translation>
    </message>
    <message>
        <source>Not saved, press here</source>
        <translation>没存上，点这里</translation>
    </message>
    <message>
        <source>Filled now by: {name}</source>
        <translation>现在由：{name}</translation>
    </message>
    <message>
        <source>Let somebody else fill in</source>
        <translation>换一位代表来评</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Write a note on {n}</source>
        <translation>写第 {n} 项的情况</translation>
    </message>
    <message>
        <source>Add a photo to {n}</source>
        <translation>给第 {n} 项拍照</translation>
    </message>
    <message>
        <source>Note on {n}</source>
        <translation>第 {n} 项的情况</translation>
    </message>
    <message>
        <source>Note is done</source>
        <translation>写好了</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>say what you saw</source>
        <translation>写明情况</translation>
    </message>
    <message>
        <source>take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still to do: {listed}</source>
        <translation>还要：{listed}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>Veto · {points}</source>
        <translation>一票否决 · {points}</translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>Print the sheet</source>
        <translation>打印评价表</translation>
    </message>
    <message>
        <source>Photo of the signed page</source>
        <translation>选签好的照片</translation>
    </message>
    <message>
        <source>Print the sheet, have it signed with a pen, take a photo of the page. The photo stays with it.</source>
        <translation>打印评价表，用笔签名，再给签好的页拍照。照片随表保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) photographed</source>
        <translation>
            <numerusform>已有照片 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedSheet</name>
    <message>
        <source>Correction, version {n}</source>
        <translation>更正，第 {n} 版</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) found again</source>
        <translation>
            <numerusform>已找回 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo of item {n}</source>
        <translation>第 {n} 项的照片</translation>
    </message>
    <message>
        <source>Signed page</source>
        <translation>签名页</translation>
    </message>
    <message>
        <source>Firm {n} of {all}</source>
        <translation>第 {n} 家，共 {all} 家</translation>
    </message>
    <message>
        <source>Look through and sign</source>
        <translation>核对签名</translation>
    </message>
    <message>
        <source>The sheet was changed: what was signed is void</source>
        <translation>内容改过，签名已作废</translation>
    </message>
    <message>
        <source>It has to be signed anew before it is handed in.</source>
        <translation>重新签名后才能交表。</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>No picture was taken with this computer in the last 24 hours.</source>
        <translation>最近 24 小时，照片文件夹里没有新照片。</translation>
    </message>
    <message>
        <source>Back to the item</source>
        <translation>回到评价</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再找一次</translation>
    </message>
    <message>
        <source>Attached (press one to take it back)</source>
        <translation>已附（点一下撤回）</translation>
    </message>
    <message>
        <source>The code on the page is that of this sheet.</source>
        <translation>页上的二维码与本表一致。</translation>
    </message>
    <message>
        <source>No code could be read on the page; it was attached all the same.</source>
        <translation>没有读到页上的二维码，照片已附上。</translation>
    </message>
    <message>
        <source>Compare the number on the page with that of the sheet.</source>
        <translation>请核对页上的编号与本表编号是否相同。</translation>
    </message>
    <message>
        <source>This page belongs to another sheet; it was not attached.</source>
        <translation>这一页属于另一份评价表，没有附上。</translation>
    </message>
    <message>
        <source>Take a photo of the page of this sheet.</source>
        <translation>请拍本表签名后的纸页。</translation>
    </message>
    <message>
        <source>Taken back while the sheet was filled</source>
        <translation>填表时撤回</translation>
    </message>
    <message>
        <source>Take this photo back</source>
        <translation>撤回这张照片</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>附上这张照片</translation>
    </message>
    <message>
        <source>Taken with this computer today (press one to attach it)</source>
        <translation>今天拍的（点一下附上）</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Reason for not signing</source>
        <translation>不签名的理由</translation>
    </message>
    <message>
        <source>The sheet counts without this signature. The reason stands on it.</source>
        <translation>不签名不影响评价，理由写在表上。</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Officer {n}</source>
        <translation>执法人员 {n}</translation>
    </message>
    <message>
        <source>Certificate {n}</source>
        <translation>执法证号 {n}</translation>
    </message>
    <message>
        <source>Code of the inspection (may stay empty)</source>
        <translation>行政行为码（选填）</translation>
    </message>
    <message>
        <source>A word to the enforcement team (may stay empty)</source>
        <translation>给执法队伍的一句话（选填）</translation>
    </message>
    <message>
        <source>What the firm says (may stay empty)</source>
        <translation>企业的意见（选填）</translation>
    </message>
    <message numerus="yes">
        <source>With %n photo(s)</source>
        <translation>
            <numerusform>附现场照片 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {items} items still ask for something</source>
        <translation>共 {items} 项，还有 {n} 项没完成</translation>
    </message>
    <message>
        <source>All {items} items are answered</source>
        <translation>{items} 项全部评完</translation>
    </message>
    <message>
        <source>the veto was hit at {n}</source>
        <translation>第 {n} 项触发一票否决</translation>
    </message>
    <message>
        <source>{all}, {veto}</source>
        <translation>{all}，{veto}</translation>
    </message>
    <message>
        <source>no veto was hit</source>
        <translation>否决项未触发</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Note missing</source>
        <translation>缺情况说明</translation>
    </message>
    <message>
        <source>Photo missing</source>
        <translation>缺照片</translation>
    </message>
    <message>
        <source>Look at once more (a press leads back)</source>
        <translation>再看一眼（点一下可回去修改）</translation>
    </message>
    <message>
        <source>Enforcement officers seen at work</source>
        <translation>执法人员</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>{n} of {items} answered</source>
        <translation>已评 {n} / {items} 项</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Now {score} points, {grade}</source>
        <translation>当前 {score} 分，{grade}</translation>
    </message>
    <message>
        <source>Nothing counts yet</source>
        <translation>还没有计分项</translation>
    </message>
    <message numerus="yes">
        <source>%n not observed left out</source>
        <translation>
            <numerusform>未观察 %n 项不计</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum}, {left_out}</source>
        <translation>{sum}，{left_out}</translation>
    </message>
    <message>
        <source>{sum}, of the items answered</source>
        <translation>{sum}，按已评项目折算</translation>
    </message>
    <message>
        <source>Not hit</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>Hit: {numbers}</source>
        <translation>第 {numbers} 项</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Go to what is missing: {numbers}</source>
        <translation>去没完成的项目：{numbers}</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>当前得分</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>否决项</translation>
    </message>
    <message>
        <source>Photos of the day</source>
        <translation>现场照片</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还没评</translation>
    </message>
    <message>
        <source>Signature of the deputy</source>
        <translation>代表签名</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Back to change</source>
        <translation>回去修改</translation>
    </message>
    <message>
        <source>Save, on to the next firm</source>
        <translation>先保存，去下一家</translation>
    </message>
    <message>
        <source>The name and the signature are still missing.</source>
        <translation>还缺姓名或签名。</translation>
    </message>
    <message>
        <source>The names and the witness's signature are still missing.</source>
        <translation>还缺姓名或见证人的签名。</translation>
    </message>
    <message>
        <source>The name or a photo of the signed page is still missing.</source>
        <translation>还缺姓名或签名页的照片。</translation>
    </message>
    <message>
        <source>Keep the refusal</source>
        <translation>记下拒签</translation>
    </message>
    <message>
        <source>To what is missing</source>
        <translation>去补齐</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签好了</translation>
    </message>
    <message>
        <source>Hand in the sheet</source>
        <translation>交表锁定</translation>
    </message>
    <message>
        <source>On to the next firm</source>
        <translation>去下一家</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) still ask for something</source>
        <translation>
            <numerusform>还有 %n 项没完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Once nothing is missing, it can be signed.</source>
        <translation>补齐后就可以签名。</translation>
    </message>
    <message>
        <source>The officer did not sign: {reason}</source>
        <translation>执法人员拒签：{reason}</translation>
    </message>
    <message>
        <source>Ready to be handed in</source>
        <translation>可以交表了</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已交表</translation>
    </message>
    <message>
        <source>The sheet is locked. Only a correction changes it.</source>
        <translation>本表已锁定，只能由站长更正。</translation>
    </message>
</context>
<context>
    <name>SignPane</name>
    <message>
        <source>Undo a stroke</source>
        <translation>撤一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Sign by hand</source>
        <translation>手写签名</translation>
    </message>
    <message>
        <source>Hand-print</source>
        <translation>按手印</translation>
    </message>
    <message>
        <source>Sign on paper</source>
        <translation>签在纸上</translation>
    </message>
    <message>
        <source>Refuses to sign</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>The deputy signs</source>
        <translation>代表签名</translation>
    </message>
    <message>
        <source>The enforcement officer signs</source>
        <translation>执法人员签名</translation>
    </message>
    <message>
        <source>With a finger, a pen or the mouse</source>
        <translation>手指、触控笔、鼠标都可以</translation>
    </message>
    <message>
        <source>Once handed in, the sheet is locked. The head lets it be corrected, and the correction is kept.</source>
        <translation>交表后本表锁定。要改时由站长更正，改动会留痕。</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Stands for what is here</source>
        <translation>与现在的内容一致</translation>
    </message>
    <message>
        <source>Void: the sheet was changed after it</source>
        <translation>已作废：签后内容改过</translation>
    </message>
</context>
<context>
    <name>SignatureCards</name>
    <message>
        <source>Void and sign anew</source>
        <translation>作废重签</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Field for the signature</source>
        <translation>签名区</translation>
    </message>
</context>
<context>
    <name>SigningBox</name>
    <message>
        <source>Sign after all {n} items</source>
        <translation>评完 {n} 项后签名</translation>
    </message>
    <message>
        <source>Look through and sign</source>
        <translation>核对签名</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff passphrase</source>
        <translation>工作人员口令</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>返回工作台</translation>
    </message>
    <message>
        <source>On with the sheets</source>
        <translation>继续评价</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>For our colleagues</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Every answer is saved. The passphrase of whoever signed in leads back.</source>
        <translation>每一项都已保存。用登录人的口令返回。</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>_NoteField</name>
    <message>
        <source>What did you see? Two sentences are enough.</source>
        <translation>看到了什么？一两句就够。</translation>
    </message>
</context>
</TS>
