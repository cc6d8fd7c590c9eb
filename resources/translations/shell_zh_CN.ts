<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DevicesStep</name>
    <message>
        <source>Printing and scanning</source>
        <translation>打印与扫码</translation>
    </message>
    <message>
        <source>Print a test receipt and scan it: printer and scanner in one go.</source>
        <translation>打一张测试小票，再扫一下：打印机和扫码枪一次试好。</translation>
    </message>
    <message>
        <source>Print a test receipt</source>
        <translation>打印测试小票</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>还没打印</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>等着扫码</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>扫码枪正常</translation>
    </message>
    <message>
        <source>The scanner works, but this is another code: {digits}</source>
        <translation>扫码枪正常，但扫的是另一个码：{digits}</translation>
    </message>
    <message>
        <source>None, keep papers as PDF</source>
        <translation>没有，存成 PDF</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已发到 {printer}</translation>
    </message>
    <message>
        <source>No printer, kept as {path}</source>
        <translation>没有打印机，已存为 {path}</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Page printer</source>
        <translation>A4 打印机</translation>
    </message>
    <message>
        <source>Then scan the bar code on it</source>
        <translation>再扫小票上的条码</translation>
    </message>
</context>
<context>
    <name>DisplayStep</name>
    <message>
        <source>Display and text size</source>
        <translation>显示与字号</translation>
    </message>
    <message>
        <source>Takes effect at once. Everything can be changed in the settings.</source>
        <translation>选好马上生效，以后可在设置里改。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large 115%</source>
        <translation>大 115%</translation>
    </message>
    <message>
        <source>Larger 130%</source>
        <translation>更大 130%</translation>
    </message>
    <message>
        <source>Largest 150%</source>
        <translation>特大 150%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>This is how large a request is read at the counter.</source>
        <translation>窗口上的诉求就是这么大的字。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sunlight (outdoors)</source>
        <translation>强光（户外）</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>稍等…</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Skip, do it later</source>
        <translation>跳过，以后再填</translation>
    </message>
    <message>
        <source>Liaison Desk</source>
        <translation>代表联络站工作台</translation>
    </message>
    <message>
        <source>First set-up, about three minutes</source>
        <translation>首次设置，大约三分钟</translation>
    </message>
    <message>
        <source>Restore a backup instead…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>No network needed. It can be closed at any time and gone on with here.</source>
        <translation>全程不需要联网。随时可以关闭，下次从这里接着填。</translation>
    </message>
</context>
<context>
    <name>FormSession</name>
    <message>
        <source>I am done</source>
        <translation>我填好了</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Staff passphrase</source>
        <translation>工作人员口令</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>返回工作</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
</context>
<context>
    <name>Functions</name>
    <message>
        <source>Go to {page}</source>
        <translation>打开{page}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>Show the keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Sunlight theme</source>
        <translation>强光（户外）主题</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>高对比度主题</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>打开使用说明</translation>
    </message>
</context>
<context>
    <name>HeadStep</name>
    <message>
        <source>Account of the station head</source>
        <translation>站长账号</translation>
    </message>
    <message>
        <source>The head may do everything here and gives the others their accounts.</source>
        <translation>站长能做本站的所有事，也由站长给别人开账号。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search matters, people or functions</source>
        <translation>搜事项、群众、代表或功能</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close the sheet of keys</source>
        <translation>关闭快捷键表</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>到处可用</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Search and functions</source>
        <translation>搜索和功能</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next pane; with Shift the one before</source>
        <translation>下一栏，加 Shift 回上一栏</translation>
    </message>
    <message>
        <source>Undo: text first, then the last action</source>
        <translation>撤销，先撤文字，再撤上一步</translation>
    </message>
    <message>
        <source>Close what lies on top; text stays</source>
        <translation>关掉最上面一层，文字保留</translation>
    </message>
    <message>
        <source>Guide to this page</source>
        <translation>本页说明</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Code not recognised, a number can be typed</source>
        <translation>没认出这个码，可以输入编号</translation>
    </message>
</context>
<context>
    <name>MustChangeForm</name>
    <message>
        <source>Set the passphrase and open</source>
        <translation>设好口令并打开</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own</source>
        <translation>设一个自己的口令</translation>
    </message>
    <message>
        <source>The first one was given by somebody else. From now on only you know it.</source>
        <translation>第一个口令是别人给的。换过之后只有自己知道。</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>The server answers again</source>
        <translation>服务器恢复了</translation>
    </message>
</context>
<context>
    <name>NewLifeWatch</name>
    <message>
        <source>What is registered from now on counts everywhere. What was registered after the revocation is here, and waits at the district until somebody there lets it in.</source>
        <translation>从现在起登记的内容各处照收。停止接入以后登记的内容都在本站，送到区里后先搁置，由区里的人准予收下。</translation>
    </message>
    <message>
        <source>New numbers go on from {number}, so none is given twice.</source>
        <translation>新编号从 {number} 起，不会与已经发出的重复。</translation>
    </message>
    <message>
        <source>What was registered after that may be missing. First export to every station and take in what it answers: what was sent comes back. Enter from the receipts only what is missing then. </source>
        <translation>此后登记的可能缺了。先给各站各导出一次，再导入它们发回的数据包，发出过的内容都会回来；之后还缺的，再按回执补登。</translation>
    </message>
    <message>
        <source>What was registered after that may be missing. First export, take the stick to the district and take its answer in: what was sent comes back. Enter from the receipts only what is missing then. </source>
        <translation>此后登记的可能缺了。先导出一次，把 U 盘带到区里，再导入区里发回的数据包，发出过的内容都会回来；之后还缺的，再按回执补登。</translation>
    </message>
    <message>
        <source>What was registered after that may be missing: enter it again from the receipts. </source>
        <translation>此后登记的可能缺了，请按回执补登。</translation>
    </message>
    <message>
        <source>The newest record known outside is No. {outside} of {time}, this file ends at No. {known}. </source>
        <translation>另外记下的操作记录到第 {outside} 条（{time}），这里到第 {known} 条为止。</translation>
    </message>
    <message>
        <source>New numbers here go on from {number}, so none is given twice. Tell the district if both are in use.</source>
        <translation>这里的新编号从 {number} 起，不会与另一处重复。两处都在用的，请告知上级。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再输一遍</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Three kinds of: small letters, capitals, digits, others</source>
        <translation>小写、大写、数字、符号或汉字，至少三种</translation>
    </message>
    <message>
        <source>No names, no dates, no runs such as 12345</source>
        <translation>不含姓名、日期，不用 12345 这样的连号</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Matters, people or functions</source>
        <translation>事项、群众、代表或功能</translation>
    </message>
    <message>
        <source>Pinyin and initials work too</source>
        <translation>拼音和首字母都能搜</translation>
    </message>
    <message>
        <source>Nothing found. Try other words or a number.</source>
        <translation>没有找到。可以换个说法，或输入编号。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Filter of matters</source>
        <translation>事项筛选</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Frequent functions</source>
        <translation>常用功能</translation>
    </message>
</context>
<context>
    <name>PassphraseAge</name>
    <message numerus="yes">
        <source>Your passphrase is %n days old</source>
        <translation>
            <numerusform>您的口令已用 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a new one</source>
        <translation>更换口令</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Sign-in passphrase</source>
        <translation>登录口令</translation>
    </message>
    <message>
        <source>Caps lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is not right, %n more tries.</source>
        <translation>
            <numerusform>口令不对，还可以试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is signing in</source>
        <translation>谁来登录</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes, then try again. Nothing is lost.</source>
        <translation>
            <numerusform>请等 %n 分钟再试，什么都没丢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds, then try again. Nothing is lost.</source>
        <translation>
            <numerusform>请等 %n 秒再试，什么都没丢。</numerusform>
        </translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>换个人登录</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>忘了口令</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评执法</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Duty rota</source>
        <translation>排班</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Who gets a new passphrase</source>
        <translation>给谁设新口令</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>核对恢复码</translation>
    </message>
    <message>
        <source>The recovery code fits</source>
        <translation>恢复码正确</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Set the passphrase and open</source>
        <translation>设好口令并打开</translation>
    </message>
    <message>
        <source>This code does not fit. Compare it group by group with the paper.</source>
        <translation>恢复码不对。请照着纸上逐组核对。</translation>
    </message>
    <message>
        <source>Noting it down</source>
        <translation>正在记下</translation>
    </message>
    <message>
        <source>Enter with the recovery code</source>
        <translation>用恢复码进入</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>It stands on the paper that was printed when the station was set up.</source>
        <translation>首次设置时打印或抄下的那张纸上有。</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>改用口令登录</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>It opens the station when a passphrase is forgotten or the computer is lost.</source>
        <translation>忘了口令或电脑丢失时，用它打开本站。</translation>
    </message>
    <message>
        <source>Lock this paper away. Whoever has it can open the station.</source>
        <translation>请锁好这张纸。拿到它的人就能打开本站。</translation>
    </message>
    <message>
        <source>Kept by: ____________    Date: ____________</source>
        <translation>保管人：____________&#x3000;&#x3000;日期：____________</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Backup and recovery code</source>
        <translation>备份与恢复码</translation>
    </message>
    <message>
        <source>It opens the station when a passphrase is forgotten or the computer is lost. It is shown this once; keep the paper locked away, not on this computer.</source>
        <translation>忘了口令或电脑丢失时，用它打开本站。只显示这一次，请打印或抄在纸上锁好，不要留在这台电脑里。</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>再看一次恢复码</translation>
    </message>
    <message>
        <source>Not the same as above. Compare it once more.</source>
        <translation>和上面的不一样，请再核对一遍。</translation>
    </message>
    <message>
        <source>Copied. Paste it somewhere safe within ten seconds, then it is gone.</source>
        <translation>已复制。请在十秒内贴到稳妥的地方，过后自动清除。</translation>
    </message>
    <message>
        <source>Printed. Lock the paper away.</source>
        <translation>已打印。请把纸锁好。</translation>
    </message>
    <message>
        <source>No printer, kept as {path}. Move it off this computer.</source>
        <translation>没有打印机，已存为 {path}。请把它移出这台电脑。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Type two groups back, from the paper:</source>
        <translation>照着纸上填回两组：</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>第 {n} 组</translation>
    </message>
</context>
<context>
    <name>RegionBoxes</name>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District or county</source>
        <translation>区、县</translation>
    </message>
    <message>
        <source>Street or town</source>
        <translation>街道、镇</translation>
    </message>
</context>
<context>
    <name>RestoreScene</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Their sign-in passphrase</source>
        <translation>这位同事的登录口令</translation>
    </message>
    <message>
        <source>Look in another folder…</source>
        <translation>换个文件夹…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>{time} (the newest)</source>
        <translation>{time}（最新）</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Choose another one.</source>
        <translation>这个文件夹里没有备份，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Everything is as it was at {time}. What was registered afterwards has to be entered again.</source>
        <translation>数据已回到 {time} 的样子，之后登记的内容要重新录入。</translation>
    </message>
    <message>
        <source>The files of before are kept in {folder}.</source>
        <translation>原来的文件保留在 {folder}。</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>This code does not fit. Compare it group by group with the paper.</source>
        <translation>恢复码不对。请照着纸上逐组核对。</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>A second person of the station agrees with their own passphrase.</source>
        <translation>需要本站另一位同事用自己的口令同意。</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The station becomes what it was at that time. The files that are here now are kept aside.</source>
        <translation>站点会回到备份时的样子，现在的文件另外保留，不会删除。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>from the paper of the first set-up</source>
        <translation>首次设置时打印的那张纸上</translation>
    </message>
</context>
<context>
    <name>RevealWatch</name>
    <message>
        <source>{name} viewed full details {n} times today</source>
        <translation>{name} 今天查看完整信息 {n} 次</translation>
    </message>
    <message>
        <source>Ask what for. Each view and its reason stand in the record.</source>
        <translation>请了解用途。每次查看及理由都在审计记录中。</translation>
    </message>
</context>
<context>
    <name>SampleReceipt</name>
    <message>
        <source>Lamp at the north gate of Guiwan is out</source>
        <translation>桂湾社区北门路灯不亮</translation>
    </message>
    <message>
        <source>Shen Zhixing</source>
        <translation>沈知行</translation>
    </message>
    <message>
        <source>District lighting office</source>
        <translation>区城市照明管理所</translation>
    </message>
    <message>
        <source>Preview of the receipt</source>
        <translation>回执预览</translation>
    </message>
</context>
<context>
    <name>SavedChip</name>
    <message>
        <source>Saved on this computer</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Saved on the server</source>
        <translation>已存服务器</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Not saved, click here</source>
        <translation>没存上，点这里</translation>
    </message>
    <message>
        <source>The server is out of reach</source>
        <translation>服务器没有回应</translation>
    </message>
</context>
<context>
    <name>SecondAtDoor</name>
    <message>
        <source>Their sign-in passphrase</source>
        <translation>这位同事的登录口令</translation>
    </message>
    <message>
        <source>Nobody can agree: begin the wait</source>
        <translation>没有人能确认，开始等待</translation>
    </message>
    <message>
        <source>Nobody else here has a passphrase of their own: the code alone opens.</source>
        <translation>本站没有其他人设过自己的口令，凭恢复码即可进入。</translation>
    </message>
    <message>
        <source>Nobody signed in since it was asked for: now the code alone opens.</source>
        <translation>申请以来没有人登录，现在凭恢复码即可进入。</translation>
    </message>
    <message>
        <source>The recovery code opens for two: a colleague agrees with the own passphrase. Both names are kept in the record.</source>
        <translation>使用恢复码需要两人在场：一位同事用自己的口令确认，两人姓名都记入操作记录。</translation>
    </message>
    <message numerus="yes">
        <source>If all have forgotten theirs, the code alone opens after a wait of %n days. A sign-in ends the wait; until then this page tells everybody of it.</source>
        <translation>
            <numerusform>如果大家都忘了口令：等待 %n 天后，凭恢复码即可进入。其间有人登录，等待即告结束；登录页会一直提示此事。</numerusform>
        </translation>
    </message>
    <message>
        <source>The wait has begun: the code alone opens {at}, if nobody signs in.</source>
        <translation>等待已经开始：如果一直没有人登录，{at} 起凭恢复码即可进入。</translation>
    </message>
    <message>
        <source>Name of the second person</source>
        <translation>第二人姓名</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>The key of the station is being changed. This takes a moment.</source>
        <translation>正在更换本站密钥，请稍候。</translation>
    </message>
    <message>
        <source>Somebody wants to enter with the recovery code, without a second person. That opens {at}, unless a colleague signs in before.</source>
        <translation>有人申请只凭恢复码进入，没有第二人确认。{at} 起即可进入；在此之前有同事登录，申请即告结束。</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minutes without use.</source>
        <translation>
            <numerusform>%n 分钟没有操作，已锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft of ticket {ticket} is kept.</source>
        <translation>{ticket} 号的登记草稿已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are kept.</source>
        <translation>
            <numerusform>%n 份草稿都在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>草稿都在。</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>All records are on this computer; signing in needs no network</source>
        <translation>数据都在本机，断网也能登录</translation>
    </message>
</context>
<context>
    <name>Soundness</name>
    <message>
        <source>How to restore</source>
        <translation>如何恢复</translation>
    </message>
    <message>
        <source>The last end was cut short. Everything was checked and is whole.</source>
        <translation>上次没有正常关闭。全部内容已检查，完好无缺。</translation>
    </message>
    <message>
        <source>The file is damaged, it is only read now</source>
        <translation>文件已损坏，现在只供查看</translation>
    </message>
    <message>
        <source>Nothing was repaired or deleted. Note new visits on paper, leave the folder as it is, and have the newest backup restored.</source>
        <translation>没有自动修复，也没有删除任何内容。新的来访先记在纸上，文件夹保持原样，用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Nothing can be saved here, the folder is read-only</source>
        <translation>这里不能保存，文件夹是只读的</translation>
    </message>
    <message>
        <source>Everything can be looked up. To save, allow writing to the folder or copy it to the computer's own disk, then unlock again.</source>
        <translation>所有内容都可以查看。要保存，先允许写入这个文件夹，或把它复制到本机硬盘，再重新解锁。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Liaison Desk</source>
        <translation>代表联络站工作台</translation>
    </message>
</context>
<context>
    <name>StationFile</name>
    <message>
        <source>Not filled in, this is no station file</source>
        <translation>没有导入，这不是站点配置文件</translation>
    </message>
    <message>
        <source>Not filled in, this file comes from a newer version</source>
        <translation>没有导入，这个文件来自更新的版本</translation>
    </message>
    <message>
        <source>Not filled in, the file could not be read</source>
        <translation>没有导入，这个文件读不出来</translation>
    </message>
    <message>
        <source>Not filled in, something in the file is wrong</source>
        <translation>没有导入，配置文件里有一项不对</translation>
    </message>
    <message>
        <source>What was typed is still here. Choose another file, or go on typing.</source>
        <translation>填的内容还在。可以另选一个文件，或直接填写。</translation>
    </message>
    <message>
        <source>What was typed is still here. Update this program first, or go on typing.</source>
        <translation>填的内容还在。可以装好新版本再导入，或直接填写。</translation>
    </message>
    <message>
        <source>What was typed is still here. Check the disk and choose the file again.</source>
        <translation>填的内容还在。请检查 U 盘或硬盘，再选一次。</translation>
    </message>
    <message>
        <source>{field}: {problem} What was typed is still here. Have the file sent anew, or go on typing.</source>
        <translation>{field}：{problem}填的内容还在。可以请上级改好重发，或直接填写。</translation>
    </message>
</context>
<context>
    <name>StationFileStrip</name>
    <message>
        <source>Choose a station file</source>
        <translation>选择配置文件</translation>
    </message>
    <message>
        <source>Did a station file come from above? It fills in this page.</source>
        <translation>上级发过站点配置文件吗？导入后这一页会自动填好。</translation>
    </message>
    <message>
        <source>Station files</source>
        <translation>站点配置文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>StationSide</name>
    <message>
        <source>On duty today</source>
        <translation>今天值班</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>StationStep</name>
    <message>
        <source>Workdays 8:30–11:30, 13:30–17:00</source>
        <translation>工作日 8:30–11:30、13:30–17:00</translation>
    </message>
    <message>
        <source>Full name of the station</source>
        <translation>联络站全称</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>编号简称</translation>
    </message>
    <message>
        <source>Stands before numbers</source>
        <translation>印在编号前</translation>
    </message>
    <message>
        <source>Duty phone</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站点代码</translation>
    </message>
    <message>
        <source>Stays once it is set</source>
        <translation>定了就不再变</translation>
    </message>
    <message>
        <source>Number of this counter</source>
        <translation>本机窗口号</translation>
    </message>
    <message>
        <source>1 if it is the only one</source>
        <translation>只有一台填 1</translation>
    </message>
    <message>
        <source>Preview of the receipt</source>
        <translation>回执预览</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站信息</translation>
    </message>
    <message>
        <source>Printed on receipts and lists; the settings can change it later.</source>
        <translation>会印在回执、签到表和值班表上，以后可在设置里改。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Scanner ready</source>
        <translation>扫码枪就绪</translation>
    </message>
    <message>
        <source>Looking for printers</source>
        <translation>正在找打印机</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n not exported</source>
        <translation>
            <numerusform>未导出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Over 9,999 not exported</source>
        <translation>未导出超过 9999 条</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup {time} verified</source>
        <translation>备份 {time} 已验证</translation>
    </message>
    <message>
        <source>Receipt printer not found</source>
        <translation>没找到小票打印机</translation>
    </message>
    <message>
        <source>Receipt printer ready</source>
        <translation>小票打印机就绪</translation>
    </message>
    <message>
        <source>No printer, papers are kept as PDF</source>
        <translation>没有打印机，存成 PDF</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step {place} of {all}, {name}, {state}</source>
        <translation>第 {place} 步，共 {all} 步，{name}，{state}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>还没到</translation>
    </message>
</context>
<context>
    <name>TroubleScene</name>
    <message>
        <source>Liaison Desk</source>
        <translation>代表联络站工作台</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
</TS>
