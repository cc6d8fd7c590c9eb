<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Functions</name>
    <message>
        <location filename="../../desktop/shell/functions.py" line="21" />
        <source>Go to {page}</source>
        <translation>打开{page}</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="22" />
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="23" />
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="24" />
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="25" />
        <source>Show the keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="26" />
        <source>Make the text larger</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="27" />
        <source>Make the text smaller</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="29" />
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="30" />
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="31" />
        <source>Sunlight theme</source>
        <translation>强光主题</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/functions.py" line="32" />
        <source>High-contrast theme</source>
        <translation>高对比度主题</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <location filename="../../desktop/shell/header.py" line="37" />
        <source>Search matters, people or functions</source>
        <translation>搜事项、群众、代表或功能</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/header.py" line="41" />
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../desktop/shell/key_sheet.py" line="77" />
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/key_sheet.py" line="78" />
        <source>Close the sheet of keys</source>
        <translation>关闭快捷键表</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/key_sheet.py" line="84" />
        <source>Everywhere</source>
        <translation>到处可用</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../desktop/shell/keys.py" line="15" />
        <source>Search and functions</source>
        <translation>搜索和功能</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="16" />
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="17" />
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="18" />
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="19" />
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="20" />
        <source>Standard text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/keys.py" line="21" />
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/shell/main_window.py" line="134" />
        <source>Code not recognised, a number can be typed</source>
        <translation>没认出这个码，可以输入编号</translation>
    </message>
</context>
<context>
    <name>MustChangeForm</name>
    <message>
        <location filename="../../desktop/shell/must_change_form.py" line="31" />
        <source>Set the passphrase and open</source>
        <translation>设好口令并打开</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/must_change_form.py" line="37" />
        <source>Choose a passphrase of your own</source>
        <translation>设一个自己的口令</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/must_change_form.py" line="38" />
        <source>The first one was given by somebody else. From now on only you know it.</source>
        <translation>第一个口令是别人给的。换过之后只有自己知道。</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/must_change_form.py" line="55" />
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <location filename="../../desktop/shell/new_passphrase.py" line="31" />
        <location filename="../../desktop/shell/new_passphrase.py" line="106" />
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/new_passphrase.py" line="32" />
        <location filename="../../desktop/shell/new_passphrase.py" line="114" />
        <source>The same passphrase again</source>
        <translation>再输一遍</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/new_passphrase.py" line="34" />
        <source>At least %n characters</source>
        <translation><numerusform>至少 %n 个字符</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/new_passphrase.py" line="35" />
        <source>Three kinds of: small letters, capitals, digits, others</source>
        <translation>小写、大写、数字、符号或汉字，至少三种</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/new_passphrase.py" line="36" />
        <source>No names, no dates, no runs such as 12345</source>
        <translation>不含姓名、日期，不用 12345 这样的连号</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../desktop/shell/palette.py" line="47" />
        <source>Matters, people or functions</source>
        <translation>事项、群众、代表或功能</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="51" />
        <location filename="../../desktop/shell/palette.py" line="63" />
        <source>Pinyin and initials work too</source>
        <translation>拼音和首字母都能搜</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="54" />
        <source>Nothing found. Try other words or a number.</source>
        <translation>没有找到。可以换个说法，或输入编号。</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="174" />
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="175" />
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="176" />
        <source>Open beside</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette.py" line="183" />
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette_sources.py" line="23" />
        <source>Matters</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette_sources.py" line="24" />
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette_sources.py" line="25" />
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette_sources.py" line="26" />
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/palette_sources.py" line="27" />
        <source>Frequent functions</source>
        <translation>常用功能</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="45" />
        <location filename="../../desktop/shell/passphrase_form.py" line="182" />
        <source>Sign-in passphrase</source>
        <translation>登录口令</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="49" />
        <source>Caps lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="51" />
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="51" />
        <location filename="../../desktop/shell/passphrase_form.py" line="175" />
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="86" />
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/passphrase_form.py" line="103" />
        <source>The passphrase is not right, %n more tries.</source>
        <translation><numerusform>口令不对，还可以试 %n 次。</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="140" />
        <source>Who is signing in</source>
        <translation>谁来登录</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/passphrase_form.py" line="158" />
        <source>Wait %n seconds, then try again. Nothing is lost.</source>
        <translation><numerusform>请等 %n 秒再试，什么都没丢。</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="175" />
        <source>Screen locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="195" />
        <source>Someone else</source>
        <translation>换个人登录</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_form.py" line="198" />
        <source>Passphrase forgotten</source>
        <translation>忘了口令</translation>
    </message>
</context>
<context>
    <name>PassphraseInput</name>
    <message>
        <location filename="../../desktop/shell/passphrase_input.py" line="31" />
        <location filename="../../desktop/shell/passphrase_input.py" line="42" />
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/passphrase_input.py" line="61" />
        <source>Hide the passphrase</source>
        <translation>隐藏口令</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../desktop/shell/pages.py" line="36" />
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/pages.py" line="40" />
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/pages.py" line="44" />
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/rail.py" line="38" />
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="33" />
        <location filename="../../desktop/shell/recovery_form.py" line="120" />
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="37" />
        <source>Who gets a new passphrase</source>
        <translation>给谁设新口令</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="44" />
        <source>Check the code</source>
        <translation>核对恢复码</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="63" />
        <source>Checking</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="72" />
        <source>Opening</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="83" />
        <source>Set the passphrase and open</source>
        <translation>设好口令并打开</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="95" />
        <source>This code does not fit. Compare it group by group with the paper.</source>
        <translation>恢复码不对。请照着纸上逐组核对。</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="116" />
        <source>Enter with the recovery code</source>
        <translation>用恢复码进入</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="117" />
        <source>It stands on the paper that was printed when the station was set up.</source>
        <translation>首次设置时打印或抄下的那张纸上有。</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/recovery_form.py" line="135" />
        <source>Back to the passphrase</source>
        <translation>改用口令登录</translation>
    </message>
</context>
<context>
    <name>SavedChip</name>
    <message>
        <location filename="../../desktop/shell/saved_chip.py" line="34" />
        <source>Saved on this computer</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/saved_chip.py" line="36" />
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/saved_chip.py" line="40" />
        <source>Not saved, click here</source>
        <translation>没存上，点这里</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <location filename="../../desktop/shell/sign_in.py" line="123" />
        <source>Locked after %n minutes without use.</source>
        <translation><numerusform>%n 分钟没有操作，已锁定。</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/sign_in.py" line="127" />
        <source>The draft of ticket {ticket} is kept.</source>
        <translation>{ticket} 号的登记草稿已保留。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/sign_in.py" line="129" />
        <source>%n drafts are kept.</source>
        <translation><numerusform>%n 份草稿都在。</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/sign_in.py" line="130" />
        <source>Everything is saved.</source>
        <translation>草稿都在。</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/sign_in.py" line="135" />
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/sign_in.py" line="148" />
        <source>All records are on this computer; signing in needs no network</source>
        <translation>数据都在本机，断网也能登录</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <location filename="../../desktop/shell/stage.py" line="32" />
        <location filename="../../desktop/shell/stage.py" line="65" />
        <source>Liaison Desk</source>
        <translation>代表联络站工作台</translation>
    </message>
</context>
<context>
    <name>StationSide</name>
    <message>
        <location filename="../../desktop/shell/station_side.py" line="69" />
        <source>On duty today</source>
        <translation>今天值班</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/station_side.py" line="88" />
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/station_side.py" line="89" />
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../desktop/shell/status.py" line="22" />
        <source>Scanner ready</source>
        <translation>扫码枪就绪</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="23" />
        <source>Looking for printers</source>
        <translation>正在找打印机</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/status.py" line="39" />
        <source>%n missing</source>
        <translation><numerusform>缺 %n 项</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="43" />
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/shell/status.py" line="47" />
        <source>%n not exported</source>
        <translation><numerusform>未导出 %n 条</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="52" />
        <source>Backup {time} verified</source>
        <translation>备份 {time} 已验证</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="59" />
        <source>Receipt printer not found</source>
        <translation>没找到小票打印机</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="61" />
        <source>Receipt printer ready</source>
        <translation>小票打印机就绪</translation>
    </message>
    <message>
        <location filename="../../desktop/shell/status.py" line="63" />
        <source>No printer, papers are kept as PDF</source>
        <translation>没有打印机，存成 PDF</translation>
    </message>
</context>
<context>
    <name>TroubleScene</name>
    <message>
        <location filename="../../desktop/shell/trouble.py" line="20" />
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
</context>
</TS>
