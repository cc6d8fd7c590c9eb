<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>资料文件夹</translation>
    </message>
    <message>
        <source>Everything lies here, encrypted</source>
        <translation>资料加密后都存在这里</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>开源组件</translation>
    </message>
    <message>
        <source>Works under free licences</source>
        <translation>均采用自由许可</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Posts in one hand</source>
        <translation>一人多岗</translation>
    </message>
    <message>
        <source>The head fills what nobody else was given; an auditor has no other role</source>
        <translation>空缺的岗位由站长兼任；审计员不兼任其他角色</translation>
    </message>
    <message>
        <source>Nobody has more than one role</source>
        <translation>没有一人多岗</translation>
    </message>
    <message>
        <source>{name}: {roles}</source>
        <translation>{name}：{roles}</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Add the account</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation>先不新增</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Told to the person in private; it has to be changed at the first unlocking.</source>
        <translation>首次口令请当面告诉本人，本人第一次解锁时要改掉。</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Close the account of {name}</source>
        <translation>停用{name}的账号</translation>
    </message>
    <message>
        <source>Unlocked now</source>
        <translation>当前</translation>
    </message>
    <message numerus="yes">
        <source>Unused for %n days</source>
        <translation>
            <numerusform>%n 天没有使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>{name}的角色</translation>
    </message>
    <message>
        <source>Also: {roles}</source>
        <translation>兼任：{roles}</translation>
    </message>
    <message>
        <source>Also…</source>
        <translation>兼任…</translation>
    </message>
    <message>
        <source>Further roles of {name}</source>
        <translation>{name} 的兼任角色</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>What each may do follows from the role</source>
        <translation>能做什么由角色决定</translation>
    </message>
    <message>
        <source>Changed by the equipment administrator, by the head where there is none</source>
        <translation>由设备管理员修改，没有设的由站长修改</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Use the new passphrase</source>
        <translation>改用新口令</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>Holds from the next unlocking on</source>
        <translation>下次解锁时生效</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>新增账号</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Everybody unlocks with an account of their own</source>
        <translation>每人用自己的账号解锁</translation>
    </message>
    <message>
        <source>Remind of a new passphrase</source>
        <translation>提醒更换口令</translation>
    </message>
    <message numerus="yes">
        <source>After %n days</source>
        <translation>
            <numerusform>用满 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>The old one holds until it is changed; the last five are not taken again</source>
        <translation>更换之前旧口令一直有效；最近五个口令不能再用</translation>
    </message>
    <message>
        <source>{name} is now: {role}</source>
        <translation>{name}的角色已改为：{role}</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>停用{name}的账号？</translation>
    </message>
    <message>
        <source>This person can no longer unlock; what they registered stays under their name. A closed account cannot be opened again.</source>
        <translation>停用后此人不能再解锁，登记过的内容仍留在其名下。停用的账号不能再启用。</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>不停用</translation>
    </message>
    <message>
        <source>The account of {name} is closed</source>
        <translation>已停用{name}的账号</translation>
    </message>
    <message>
        <source>Change the key of the station as well?</source>
        <translation>同时更换本站密钥吗？</translation>
    </message>
    <message>
        <source>{name} could open the station until now. With another key, a copy taken earlier opens nothing that is written from now on. The screen is locked for a moment; everybody keeps their passphrase, and the recovery code stays.</source>
        <translation>{name} 此前可以打开本站的记录。更换密钥后，即使留有旧的拷贝，也打不开今后写入的内容。屏幕会锁定片刻；其他人的口令不变，恢复码照旧。</translation>
    </message>
    <message>
        <source>Change it and lock</source>
        <translation>更换并锁定</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The new passphrase holds from the next unlocking on</source>
        <translation>新口令下次解锁时生效</translation>
    </message>
    <message>
        <source>The account of {name} is added</source>
        <translation>已新增{name}的账号</translation>
    </message>
</context>
<context>
    <name>CheckCodeSection</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>Read it out group by group when the other side asks who signed</source>
        <translation>对方核对签名时，按组念给对方听</translation>
    </message>
    <message>
        <source>Counter number</source>
        <translation>窗口编号</translation>
    </message>
    <message>
        <source>Tells the counters of one station apart</source>
        <translation>区分本站的几个窗口</translation>
    </message>
    <message>
        <source>Check code copied</source>
        <translation>核对码已复制</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Takes effect at once, on this computer only</source>
        <translation>立即生效，只影响这台电脑</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘鼠标</translation>
    </message>
    <message>
        <source>Touch screen</source>
        <translation>触屏</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作方式</translation>
    </message>
    <message>
        <source>Touch enlarges buttons and row heights</source>
        <translation>触屏会放大按钮和行距</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Shen Zhixing says the lamps at the north gate of Guiwan have been out for days; reply by 9 April.</source>
        <translation>沈知行反映桂湾社区北门路灯连续多日不亮，4 月 9 日前答复。</translation>
    </message>
    <message>
        <source>Ctrl and + enlarges as well</source>
        <translation>也可以按 Ctrl 和 + 放大</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect when the program is opened next</source>
        <translation>下次打开时生效</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Panes and notices appear at once</source>
        <translation>抽屉和提示直接出现</translation>
    </message>
    <message>
        <source>Notices stay longer</source>
        <translation>提示停留更久</translation>
    </message>
    <message>
        <source>Undo can be reached for twelve seconds</source>
        <translation>撤销按钮停留 12 秒</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>换文件夹</translation>
    </message>
    <message>
        <source>Pictures of the last day are offered while sheets are scored</source>
        <translation>评价时可附上这里最近一天的照片</translation>
    </message>
    <message>
        <source>Folder of the camera</source>
        <translation>照片文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes without use</source>
        <translation>
            <numerusform>%n 分钟无操作</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Drafts are kept</source>
        <translation>草稿会保留</translation>
    </message>
    <message>
        <source>Keep original photos</source>
        <translation>保留照片原件</translation>
    </message>
    <message>
        <source>The usual folder of pictures</source>
        <translation>电脑自带的图片文件夹</translation>
    </message>
    <message>
        <source>Attached photos are kept twice: reduced to be shown, and as they came</source>
        <translation>附件照片存两份：一份缩小后供查看，一份保持原样</translation>
    </message>
    <message>
        <source>Typing Chinese</source>
        <translation>中文输入</translation>
    </message>
    <message>
        <source>Seen when the program starts</source>
        <translation>打开程序时查看一次</translation>
    </message>
</context>
<context>
    <name>FitBoxes</name>
    <message>
        <source>Left or right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>In from the edges</source>
        <translation>四边内缩</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>Width of the roll</source>
        <translation>小票纸宽</translation>
    </message>
    <message>
        <source>Not sideways</source>
        <translation>左右不移</translation>
    </message>
    <message>
        <source>Right {n} mm</source>
        <translation>右移 {n} 毫米</translation>
    </message>
    <message>
        <source>Left {n} mm</source>
        <translation>左移 {n} 毫米</translation>
    </message>
    <message>
        <source>Not up or down</source>
        <translation>上下不移</translation>
    </message>
    <message>
        <source>Down {n} mm</source>
        <translation>下移 {n} 毫米</translation>
    </message>
    <message>
        <source>Up {n} mm</source>
        <translation>上移 {n} 毫米</translation>
    </message>
    <message>
        <source>Edges {n} mm in</source>
        <translation>内缩 {n} 毫米</translation>
    </message>
    <message>
        <source>Edges as drawn</source>
        <translation>不内缩</translation>
    </message>
</context>
<context>
    <name>InputMethod</name>
    <message>
        <source>Chinese can perhaps not be typed here</source>
        <translation>这里可能打不了中文</translation>
    </message>
    <message>
        <source>An input method is there</source>
        <translation>中文输入法正常</translation>
    </message>
    <message>
        <source>No Chinese input method was found. Open the computer's own settings, add Pinyin under Language or Input method, sign out of the computer and in again. Where there is no such entry, who looks after the computer installs fcitx5 or ibus.</source>
        <translation>没有找到中文输入法。请打开这台电脑自己的“设置”，在“语言”或“输入法”里加上拼音，从电脑注销再登录。没有这一项的，请管电脑的人装上 fcitx5 或 ibus。</translation>
    </message>
    <message>
        <source>The input method of this computer cannot be reached from here. Choose fcitx5 or ibus in the computer's own settings, sign out of the computer and in again.</source>
        <translation>这台电脑现在用的输入法，本程序接不上。请在电脑自己的“设置”里改用 fcitx5 或 ibus，从电脑注销再登录。</translation>
    </message>
    <message>
        <source>An input method is there, but the computer has no number of its own and so it cannot be reached. Who looks after the computer has it made (machine-id) and starts the computer again.</source>
        <translation>输入法装好了，但这台电脑没有本机编号，接不上。请管电脑的人补上本机编号（machine-id），再重新开机。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Search and functions</source>
        <translation>搜索和功能</translation>
    </message>
    <message>
        <source>Main action of the pane</source>
        <translation>当前区域的主要操作</translation>
    </message>
    <message>
        <source>Print what is open</source>
        <translation>打印当前内容</translation>
    </message>
    <message>
        <source>Next pane, previous pane</source>
        <translation>下一个、上一个区域</translation>
    </message>
    <message>
        <source>Next field that is still needed</source>
        <translation>下一个还没填的必填项</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Pages in order from Alt and 1, settings</source>
        <translation>按顺序打开页面（从 Alt 和 1 开始），设置</translation>
    </message>
    <message>
        <source>Text larger, smaller, standard</source>
        <translation>字放大、缩小、还原</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close what lies on top; typed text stays</source>
        <translation>关闭最上面的一层，已填内容不丢</translation>
    </message>
    <message>
        <source>Register a matter</source>
        <translation>登记事项</translation>
    </message>
    <message>
        <source>Register and print the receipt</source>
        <translation>登记并打印回执</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>只登记</translation>
    </message>
    <message>
        <source>Add a matter of the same person</source>
        <translation>同一个人再加一件事项</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换一位</translation>
    </message>
    <message>
        <source>Draw a ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>In the detail: reply, transfer, note</source>
        <translation>在详情里：答复、转办、备注</translation>
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
        <source>Search a person</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Choose and open a person</source>
        <translation>选择并打开人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Change the person shown</source>
        <translation>修改当前人员</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Link with the same matter</source>
        <translation>关联为同一事项</translation>
    </message>
    <message>
        <source>Guide to this page</source>
        <translation>本页说明</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Single letters</source>
        <translation>单键快捷键</translation>
    </message>
    <message>
        <source>R, T, N and / work in lists and details, never while typing</source>
        <translation>R、T、N 和 / 在列表和详情里可用，打字时不起作用</translation>
    </message>
</context>
<context>
    <name>LimitRow</name>
    <message>
        <source>Back to usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Changed by {name} on {on}, was {before}. Usual: {usual}, {source}.</source>
        <translation>{name}于 {on}修改，原为 {before}；默认 {usual}（{source}）</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Changed by the equipment administrator, by the head where there is none</source>
        <translation>由设备管理员修改，没有设的由站长修改</translation>
    </message>
    <message>
        <source>Holds for matters registered from now on; earlier ones keep what was promised</source>
        <translation>修改后登记的事项适用，已登记的按原承诺办理</translation>
    </message>
    <message>
        <source>Urging follows at once, the rest with new matters</source>
        <translation>催办、督办立即适用，其余对新登记的事项适用</translation>
    </message>
    <message>
        <source>Checks, rates and classes follow at once, the rest with new matters</source>
        <translation>审核要求、满意率口径和结果分类立即适用，其余对新登记的事项适用</translation>
    </message>
    <message>
        <source>Holds at once</source>
        <translation>立即适用</translation>
    </message>
    <message>
        <source>{limit}: {value} from now on</source>
        <translation>{limit}已改为 {value}</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Name a handler of report {number}</source>
        <translation>指定检举 {number} 的承办人</translation>
    </message>
    <message>
        <source>Ask for a handler of report {number}</source>
        <translation>提请指定检举 {number} 的承办人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提出请求</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不作更改</translation>
    </message>
    <message>
        <source>There is nobody else to choose</source>
        <translation>没有可选的人</translation>
    </message>
    <message>
        <source>Grant a colleague the role of a named handler under accounts first.</source>
        <translation>请先在“账号”中给同事授予指定承办人的角色。</translation>
    </message>
    <message>
        <source>The handler of report {number} is named</source>
        <translation>已指定检举 {number} 的承办人</translation>
    </message>
    <message>
        <source>The security administrator is asked for a handler of report {number}</source>
        <translation>已请安全管理员指定检举 {number} 的承办人</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>only who has the role of a named handler</source>
        <translation>只列出有“指定承办人”角色的人</translation>
    </message>
    <message>
        <source>Why, kept in the record</source>
        <translation>事由（记入操作记录）</translation>
    </message>
    <message>
        <source>To look into the report</source>
        <translation>核查检举线索</translation>
    </message>
</context>
<context>
    <name>NamingsSection</name>
    <message>
        <source>Handlers of reports</source>
        <translation>检举承办人</translation>
    </message>
    <message>
        <source>{name} handles report {number} from now on</source>
        <translation>已指定{name}承办检举 {number}</translation>
    </message>
    <message>
        <source>The request for {name} was not granted</source>
        <translation>未同意指定{name}的请求</translation>
    </message>
    <message>
        <source>End the naming of {name}?</source>
        <translation>终止{name}的承办指定？</translation>
    </message>
    <message>
        <source>{name} sees report {number} no longer and opens nothing of it. What was done stays in the record; a new naming is possible at any time.</source>
        <translation>{name}不再看到检举 {number}，也不能打开其中内容。已办的事仍在记录里，以后可以重新指定。</translation>
    </message>
    <message>
        <source>End the naming</source>
        <translation>终止指定</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{name} handles report {number} no longer</source>
        <translation>{name}不再承办检举 {number}</translation>
    </message>
    <message>
        <source>Only the station head and the handlers named here open what is sealed of a report</source>
        <translation>检举的密封内容，只有站长和在这里指定的承办人可以打开</translation>
    </message>
    <message>
        <source>The security administrator names handlers; the station head asks for them</source>
        <translation>由安全管理员指定承办人；站长可以提出请求</translation>
    </message>
    <message numerus="yes">
        <source>%n reports, the newest first</source>
        <translation>
            <numerusform>共 %n 件检举，新收到的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>No report has been registered</source>
        <translation>还没有登记过检举</translation>
    </message>
    <message>
        <source>Name a handler</source>
        <translation>指定承办人</translation>
    </message>
    <message>
        <source>Ask for a handler</source>
        <translation>提请指定承办人</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>Asked for by {who}: {reason}</source>
        <translation>{who}提请指定：{reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予指定</translation>
    </message>
    <message>
        <source>Received {day}</source>
        <translation>{day}收到</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Page printer</source>
        <translation>A4 打印机</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Receipts go there without being asked</source>
        <translation>回执直接打到这里</translation>
    </message>
    <message>
        <source>Forms, slips and lists on A4</source>
        <translation>登记表、交办单、名单用 A4 纸</translation>
    </message>
    <message>
        <source>Printers of this computer</source>
        <translation>本机打印机</translation>
    </message>
    <message>
        <source>Switched on after the program was opened</source>
        <translation>后来才开机的打印机，查找一次就会出现</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm 小票</translation>
    </message>
    <message>
        <source>A4, two halves</source>
        <translation>A4 两联</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>回执用纸</translation>
    </message>
    <message>
        <source>A4 keeps one half at the station</source>
        <translation>A4 一联交群众，一联本站存根</translation>
    </message>
    <message>
        <source>Look before printing</source>
        <translation>打印前先看</translation>
    </message>
    <message>
        <source>Off: a receipt is printed as soon as the matter is registered</source>
        <translation>不打开时，登记后直接打印</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>没有打印机，存为 PDF</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>用找到的第一台</translation>
    </message>
    <message>
        <source>{name} (not found now)</source>
        <translation>{name}（现在没找到）</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已送到 {printer}</translation>
    </message>
    <message>
        <source>No printer was found, kept as {path}</source>
        <translation>没找到打印机，已存为 {path}</translation>
    </message>
    <message>
        <source>Paper of the receipt printer</source>
        <translation>小票纸和位置</translation>
    </message>
    <message>
        <source>Edges of the page printer</source>
        <translation>A4 边距</translation>
    </message>
    <message>
        <source>Kept for this printer; print a test page to see it</source>
        <translation>按这台打印机记住，打测试页看效果</translation>
    </message>
    <message>
        <source>Where a side of the frame of the test page is missing</source>
        <translation>测试页的框线缺一边时调整</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>演练恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>One a day by itself, each proven by opening it; seven days, four weeks and twelve months are kept</source>
        <translation>每天自动备份一次，都打开验证过；保留七天、四周和十二个月的备份</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Another disk or a stick that stays in the station; once a week the newest backup goes there</source>
        <translation>放在站里的另一块盘或 U 盘，每周把最新的备份再存一份过去</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>第二份备份</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Lock the screen, then “Passphrase forgotten” and “Restore a backup”: the station becomes what it was at that time, the files of now are kept aside</source>
        <translation>先锁定屏幕，再点“忘了口令”和“从备份恢复”：站点回到备份时的样子，现在的文件另外保留</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>After somebody left: locks for a moment, everybody keeps their passphrase</source>
        <translation>有人离开后使用：锁定片刻，其他人的口令不变</translation>
    </message>
    <message>
        <source>Key of the station</source>
        <translation>本站密钥</translation>
    </message>
    <message>
        <source>What was in memory must not stay readable on the disk</source>
        <translation>内存里的内容不应留在磁盘上被人读到</translation>
    </message>
    <message>
        <source>Memory of this computer</source>
        <translation>本机内存</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>打印一览表</translation>
    </message>
    <message>
        <source>What is kept of people, what for and how long: to be hung up, or shown to who asks</source>
        <translation>保存哪些个人信息、做什么用、存多久，可以张贴，也可以给询问的人看</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Newest: {time}, verified.</source>
        <translation>最新：{time}，已验证。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups in all.</source>
        <translation>
            <numerusform>共 %n 份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The swap area {areas} is not encrypted. Ask for it to be encrypted or switched off.</source>
        <translation>交换区 {areas} 没有加密。请联系管理员加密或关闭。</translation>
    </message>
    <message>
        <source>In order: no open swap area, no memory dumps.</source>
        <translation>正常：没有未加密的交换区，不留内存转储。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Bringing it back</source>
        <translation>正在取回</translation>
    </message>
    <message>
        <source>The backup of {time} came back whole: {rows} rows in {tables} tables were read.</source>
        <translation>{time} 的备份取回后完好：{tables} 张表、{rows} 行都能读出。</translation>
    </message>
    <message>
        <source>The backup did not come back. {reason}</source>
        <translation>演练没有成功。{reason}</translation>
    </message>
    <message>
        <source>None is chosen: a broken disk would take all backups with it.</source>
        <translation>还没有选：这块盘坏了，备份会一起丢失。</translation>
    </message>
    <message>
        <source>No backup is in {folder} yet.</source>
        <translation>{folder} 里还没有备份。</translation>
    </message>
    <message>
        <source>Newest in {folder}: {time}, verified.</source>
        <translation>{folder} 里最新的备份：{time}，已核对。</translation>
    </message>
    <message>
        <source>Folder on another disk or a stick</source>
        <translation>另一块盘或 U 盘上的文件夹</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>Nothing was copied. {reason}</source>
        <translation>没有复制。{reason}</translation>
    </message>
    <message>
        <source>Drawing the table</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已送到 {printer}</translation>
    </message>
    <message>
        <source>No printer was found, kept as {path}</source>
        <translation>没有找到打印机，已存为 {path}</translation>
    </message>
    <message>
        <source>The backup is made and verified</source>
        <translation>备份已完成并验证</translation>
    </message>
    <message>
        <source>No backup was made. {reason}</source>
        <translation>备份没有做成。{reason}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>本站信息</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号与权限</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Printing and scanning</source>
        <translation>打印与扫码</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>答复模板</translation>
    </message>
    <message>
        <source>Reports and handlers</source>
        <translation>检举承办</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Backups and safety</source>
        <translation>备份与安全</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>StationFields</name>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>On papers and on the lock screen</source>
        <translation>印在回执上，也显示在锁定画面</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Begins new numbers; older ones stay</source>
        <translation>只影响新编号的字头</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>站点类别</translation>
    </message>
    <message>
        <source>Body above it</source>
        <translation>主管机构</translation>
    </message>
    <message>
        <source>Letterhead of</source>
        <translation>纸件抬头单位</translation>
    </message>
    <message>
        <source>Above the station's name on papers</source>
        <translation>印在站名上方</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District, county</source>
        <translation>区、县</translation>
    </message>
    <message>
        <source>Town, street</source>
        <translation>镇、街道</translation>
    </message>
    <message>
        <source>Phone of the station</source>
        <translation>本站电话</translation>
    </message>
    <message>
        <source>On every receipt</source>
        <translation>印在每张回执上</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Working days 8:30–11:30, 13:30–17:00</source>
        <translation>工作日 8:30–11:30、13:30–17:00</translation>
    </message>
</context>
<context>
    <name>StationSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep as a station file</source>
        <translation>存为配置文件</translation>
    </message>
    <message>
        <source>Station files</source>
        <translation>站点配置文件</translation>
    </message>
    <message>
        <source>Papers printed from now on say this</source>
        <translation>以后打印的都用新内容</translation>
    </message>
    <message>
        <source>Changed by the equipment administrator, by the head where there is none</source>
        <translation>由设备管理员修改，没有设的由站长修改</translation>
    </message>
    <message>
        <source>Facts of the station</source>
        <translation>本站信息</translation>
    </message>
    <message>
        <source>Stays for good, because numbers already given carry it</source>
        <translation>不能改，已给出的编号里都有它</translation>
    </message>
    <message>
        <source>Inside machine numbers and bar codes</source>
        <translation>用在机读编号和条码里</translation>
    </message>
    <message>
        <source>Code of the station</source>
        <translation>站点代码</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>The facts of the station are saved</source>
        <translation>本站信息已保存</translation>
    </message>
    <message>
        <source>Kept as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>The facts are still here. Choose another folder.</source>
        <translation>本站信息还在。可以换个文件夹再存。</translation>
    </message>
    <message>
        <source>See the newest</source>
        <translation>看最新的</translation>
    </message>
    <message>
        <source>What was typed is still here.</source>
        <translation>填的内容还在。</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Add a template</source>
        <translation>新增模板</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>答复模板</translation>
    </message>
    <message>
        <source>Changed by the station head</source>
        <translation>由站长修改</translation>
    </message>
    <message>
        <source>Offered above a reply, the one that fits the matter best first</source>
        <translation>写答复时可套用，最适合这件事的排在最前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>The station's own</source>
        <translation>本站模板</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>自带模板</translation>
    </message>
    <message>
        <source>{name} is offered no longer</source>
        <translation>“{name}”已停用</translation>
    </message>
    <message>
        <source>Template kept</source>
        <translation>模板已保存</translation>
    </message>
</context>
<context>
    <name>TextScale</name>
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
</context>
<context>
    <name>Theme</name>
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
    <name>ThemePreview</name>
    <message>
        <source>Lamp is out</source>
        <translation>路灯不亮</translation>
    </message>
    <message>
        <source>Reply by 9 April</source>
        <translation>答复 4 月 9 日</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>This frame is whole on all four sides</source>
        <translation>四边的框线应当完整</translation>
    </message>
    <message>
        <source>Rare characters: 㛃 䶮 𬭎 𠮷, figures: 0123456789</source>
        <translation>生僻字 㛃 䶮 𬭎 𠮷，数字 0123456789</translation>
    </message>
    <message>
        <source>Scan the bar code: fourteen zeros appear</source>
        <translation>扫上面的条码，应出现十四个零</translation>
    </message>
</context>
<context>
    <name>WorkDaysSection</name>
    <message>
        <source>Days off and make-up days</source>
        <translation>放假与调休</translation>
    </message>
    <message>
        <source>Deadlines skip weekends and these days off</source>
        <translation>期限会避开周末和这些假日</translation>
    </message>
    <message>
        <source>The days off of {year} are not known</source>
        <translation>还没有 {year} 年的放假安排</translation>
    </message>
    <message>
        <source>Deadlines that reach into that year count Monday to Friday and are marked as uncertain. They become right once the calendar of that year is added.</source>
        <translation>跨到那一年的期限先按周一至周五计算，并注明尚未确定。放入那一年的放假安排后就会准确。</translation>
    </message>
    <message>
        <source>{year} is announced about November of the year before. Until then Monday to Friday count as working days.</source>
        <translation>{year} 年的安排一般在前一年 11 月公布，公布前按周一至周五算工作日。</translation>
    </message>
</context>
</TS>
