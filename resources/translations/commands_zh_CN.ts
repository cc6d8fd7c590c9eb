<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Command</name>
    <message>
        <source>Its profile is {profile}; opened with another one it asks for the recovery code.</source>
        <translation>本机配置在 {profile}；换一个配置文件夹打开，会要恢复码。</translation>
    </message>
    <message>
        <source>The demo station holds {matters} matters and {people} people.</source>
        <translation>演示站里有 {matters} 件事项、{people} 个人。</translation>
    </message>
    <message>
        <source>Everybody there enters with: {passphrase}</source>
        <translation>演示站所有人的口令：{passphrase}</translation>
    </message>
    <message>
        <source>A station is there already; nothing was changed.</source>
        <translation>这里已经有一个站，什么都没有改。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Station       {station}</source>
        <translation>本站    {station}</translation>
    </message>
    <message>
        <source>This computer {replica}</source>
        <translation>本机    {replica}</translation>
    </message>
    <message>
        <source>Check code    {fingerprint}</source>
        <translation>核对码  {fingerprint}</translation>
    </message>
    <message>
        <source>Recovery code {code}</source>
        <translation>恢复码  {code}</translation>
    </message>
    <message>
        <source>The recovery code is shown this once. Write it down and lock it away.</source>
        <translation>恢复码只显示这一次，请抄下来锁好。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>{count} matters written to {path}.</source>
        <translation>已把 {count} 件事项写入 {path}。</translation>
    </message>
    <message>
        <source>{pictures} pictures, {papers} papers and {bundles} bundles lie in {path}, made in {seconds} s.</source>
        <translation>{path} 中有 {pictures} 张截图、{papers} 份文件和 {bundles} 个数据包，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Not reached: {steps}</source>
        <translation>没有走到：{steps}</translation>
    </message>
    <message>
        <source>No passphrase came from standard input. Nothing was changed, no try was counted.</source>
        <translation>没有收到口令。内容没有变动，也没有计入次数。请在标准输入里给出一行口令。</translation>
    </message>
    <message>
        <source>Recovery code of the station</source>
        <translation>联络站的恢复码</translation>
    </message>
    <message>
        <source>This computer is counter {counter}. Everybody enters with their own passphrase.</source>
        <translation>这台电脑是 {counter} 号窗口，各人用自己的口令进入。</translation>
    </message>
    <message>
        <source>Who agrees as the second person ({names})</source>
        <translation>第二人姓名（可选：{names}）</translation>
    </message>
    <message>
        <source>Passphrase of {name}, typed by that person</source>
        <translation>{name}的登录口令（由本人输入）</translation>
    </message>
    <message>
        <source>Restored from the backup of {time}: {folder}</source>
        <translation>已从 {time} 的备份恢复到：{folder}</translation>
    </message>
    <message>
        <source>Open it with: liaison-desk --data {folder}. What was saved after that time has to be entered again; the old folder was not touched.</source>
        <translation>用这条命令打开：liaison-desk --data {folder}。此后保存的内容需要重新录入；原来的文件夹没有动过。</translation>
    </message>
    <message>
        <source>Nothing was written. The name of the file ends in .xlsx, .csv or .json.</source>
        <translation>没有写出任何内容。文件名请以 .xlsx、.csv 或 .json 结尾。</translation>
    </message>
    <message>
        <source>Root code</source>
        <translation>根密钥码</translation>
    </message>
    <message>
        <source>Root code {number}  {code}</source>
        <translation>根密钥码 {number}  {code}</translation>
    </message>
    <message>
        <source>The root codes are shown this once. Give each to another person; two together replace lost keys.</source>
        <translation>根密钥码只显示这一次。请抄写后分给三个人保管，密钥遗失时凭其中两份更换。</translation>
    </message>
    <message>
        <source>Request       {text}</source>
        <translation>申请    {text}</translation>
    </message>
    <message>
        <source>Bring it to the district as a file or a QR code.</source>
        <translation>用文件或二维码交给区里。</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>{code}  {name}</source>
        <translation>{code}  {name}</translation>
    </message>
    <message>
        <source>Compare       {code}</source>
        <translation>比对码  {code}</translation>
    </message>
    <message>
        <source>Have the other side read its code out, then call this again with --code and what you heard.</source>
        <translation>请对方念出比对码，再用 --code 加上听到的内容重新运行。</translation>
    </message>
    <message>
        <source>{name} is believed from now on.</source>
        <translation>已确认上级 {name}。</translation>
    </message>
    <message>
        <source>{name} is admitted; directory version {version}.</source>
        <translation>{name} 已接入，站点名册第 {version} 版。</translation>
    </message>
    <message>
        <source>{code} is revoked; directory version {version}.</source>
        <translation>{code} 已停止接入，站点名册第 {version} 版。</translation>
    </message>
    <message>
        <source>The hub has new keys; directory version {version}.</source>
        <translation>本级密钥已更换，站点名册第 {version} 版。</translation>
    </message>
    <message>
        <source>Nobody yet. Begin with stations invite, or with stations district.</source>
        <translation>还没有往来站点。站点用 stations invite 申请，区里用 stations district 开通。</translation>
    </message>
    <message>
        <source>no bundle yet</source>
        <translation>尚无往来</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最近往来 {day}</translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation>逾期未联系</translation>
    </message>
    <message>
        <source>Nothing was changed. What the station writes from then on is taken nowhere; if that is meant, call this again with --yes.</source>
        <translation>没有做任何更改。停用以后，该站写的内容各处都不再收下；确定要停用，请加上 --yes 再执行一次。</translation>
    </message>
    <message>
        <source>The directory of {name} has run out; ask for a newer one. Work goes on.</source>
        <translation>{name} 的站点名册已过期，请索取新的；不影响工作。</translation>
    </message>
    <message>
        <source>{name} has admitted this station anew. Lock open windows and enter again: what is registered before that waits there until somebody lets it in.</source>
        <translation>{name}已重新接入本站。请把打开的窗口锁屏后重新进入；在此之前登记的内容会在那里搁置，等人准予收下。</translation>
    </message>
    <message>
        <source>Passphrase of {name}, who agrees</source>
        <translation>{name}同意，请输入本人的口令</translation>
    </message>
    <message>
        <source>Nothing was written. The mapping file wants names, phones or addresses in full; name a colleague who agrees by --second.</source>
        <translation>没有写入。映射文件要完整的姓名、电话或住址，须用 --second 写明另一位同意的同事。</translation>
    </message>
    <message>
        <source>{new} new, {update} corrected, {same} already here, {conflict} changed on both sides, {refused} refused; {alike} of the new ones may be here already.</source>
        <translation>新增 {new} 行，更新 {update} 行，已有 {same} 行，两边都改过 {conflict} 行，不能导入 {refused} 行；新增的里面有 {alike} 行可能已在本站。</translation>
    </message>
    <message>
        <source>Row {row}: {verdict}: {reason}</source>
        <translation>第 {row} 行：{verdict}：{reason}</translation>
    </message>
    <message>
        <source>… and {count} more; --json lists all of them.</source>
        <translation>……另有 {count} 行，加 --json 可以全部列出。</translation>
    </message>
    <message>
        <source>Nothing was written. Mend these rows, or leave them out by --leave-out.</source>
        <translation>没有写入。改好这些行，或者加 --leave-out 先不导它们。</translation>
    </message>
    <message>
        <source>{added} added, {updated} corrected. The way back: matters undo {id}</source>
        <translation>新增 {added} 件，更新 {updated} 件。要撤销：matters undo {id}</translation>
    </message>
    <message>
        <source>Taken back: {voided} withdrawn, {restored} as before, {kept} touched since and kept.</source>
        <translation>已撤销导入：撤下 {voided} 件，恢复 {restored} 件，后来动过的 {kept} 件保留。</translation>
    </message>
    <message>
        <source>Kept: {numbers}</source>
        <translation>保留的：{numbers}</translation>
    </message>
    <message>
        <source>No. {number} for {name}: {changes} changes, {attachments} attachments. Read back; it can be taken along.</source>
        <translation>第 {number} 号，给{name}：{changes} 条改动，{attachments} 个附件。已回读核验，可以带走。</translation>
    </message>
    <message>
        <source>Of {count} changes only the proof goes along.</source>
        <translation>其中 {count} 条只带校验值，不带内容。</translation>
    </message>
    <message>
        <source>{count} changes go along whose proof went before.</source>
        <translation>以前只带校验值的 {count} 条改动，这次补带内容。</translation>
    </message>
    <message>
        <source>{count} of them were not written on this computer and are handed on.</source>
        <translation>其中 {count} 条不是在本机写下的，一并转交。</translation>
    </message>
    <message>
        <source>{count} entries of the record of actions go along and are not counted.</source>
        <translation>另带 {count} 条操作记录（如登录、打印），不算改动。</translation>
    </message>
    <message>
        <source>No bundle lies there.</source>
        <translation>那里没有数据包。</translation>
    </message>
    <message>
        <source>{count} of {all} files read.</source>
        <translation>共 {all} 个文件，已读 {count} 个。</translation>
    </message>
    <message>
        <source>{count} files were not read. Call this again; what is here already is passed over.</source>
        <translation>有 {count} 个文件没有读。请重新运行，已导入的会跳过。</translation>
    </message>
    <message>
        <source>{count} files for other stations were passed over: {files}</source>
        <translation>给其他单位的 {count} 个文件没有读：{files}</translation>
    </message>
    <message>
        <source>At most {most} processes can take bundles in here.</source>
        <translation>这里最多 {most} 个进程同时导入。</translation>
    </message>
    <message>
        <source>Ciphers       {suite}</source>
        <translation>加密方法  {suite}</translation>
    </message>
    <message>
        <source>Receivers     {count}, this station among them</source>
        <translation>收件方    {count} 个，包括本站</translation>
    </message>
    <message>
        <source>From          {code}  {name}, No. {number}, part {part}</source>
        <translation>来源      {code}  {name}，第 {number} 号，第 {part} 部分</translation>
    </message>
    <message>
        <source>Made          {day}, version {program}</source>
        <translation>制作      {day}，程序版本 {program}</translation>
    </message>
    <message>
        <source>Holds         {kind}</source>
        <translation>内容      {kind}</translation>
    </message>
    <message>
        <source>It says       {operations} entries with the record of actions, {attachments} attachments</source>
        <translation>所列      {operations} 条（含操作记录），{attachments} 个附件</translation>
    </message>
    <message>
        <source>Found         {operations} entries with the record of actions, {attachments} attachments; every signature holds</source>
        <translation>实有      {operations} 条（含操作记录），{attachments} 个附件；签名全部有效</translation>
    </message>
    <message>
        <source>              {count} of them only as a proof</source>
        <translation>          其中 {count} 条只有校验值</translation>
    </message>
    <message>
        <source>              {count} by writers for whom nobody answers</source>
        <translation>          其中 {count} 条的来源没有站点担保</translation>
    </message>
    <message>
        <source>              Another part follows.</source>
        <translation>          后面还有一部分。</translation>
    </message>
    <message>
        <source>what a newer version knows</source>
        <translation>新版本才认识的内容</translation>
    </message>
    <message>
        <source>{file}  {station} No. {number}: {changes} changes, {new} records new, {changed} changed</source>
        <translation>{file}  {station} 第 {number} 号：{changes} 条改动，新增 {new} 件，变更 {changed} 件</translation>
    </message>
    <message>
        <source>{file}  {station} No. {number}: here already</source>
        <translation>{file}  {station} 第 {number} 号：已导入过</translation>
    </message>
    <message>
        <source>{count} filled in</source>
        <translation>补上内容 {count} 条</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>待定 {count} 处</translation>
    </message>
    <message>
        <source>{count} that lay aside came in as well</source>
        <translation>待处理中的 {count} 个随之导入</translation>
    </message>
    <message>
        <source>laid aside: {reason}</source>
        <translation>存入待处理：{reason}</translation>
    </message>
    <message>
        <source>would be laid aside: {reason}</source>
        <translation>将存入待处理：{reason}</translation>
    </message>
    <message>
        <source>{file}  {trouble}</source>
        <translation>{file}  {trouble}</translation>
    </message>
    <message>
        <source>{kind}: {called}</source>
        <translation>{kind}：{called}</translation>
    </message>
    <message>
        <source>    record: {record}</source>
        <translation>    记录编码：{record}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有待定的内容。</translation>
    </message>
    <message>
        <source>{called}  group {group}</source>
        <translation>{called}  第 {group} 组</translation>
    </message>
    <message>
        <source>  {number}  {values}  ({who}, {at})</source>
        <translation>  {number}  {values}（{who}，{at}）</translation>
    </message>
    <message>
        <source>  {number}  {values}  ({who}, {at}, shown now)</source>
        <translation>  {number}  {values}（{who}，{at}，当前显示）</translation>
    </message>
    <message>
        <source>this station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>somebody elsewhere</source>
        <translation>其他站点</translation>
    </message>
    <message>
        <source>Decided: {values}. The next bundles tell everybody.</source>
        <translation>已选定：{values}。下次的数据包会告知各方。</translation>
    </message>
    <message>
        <source>Give either --keep with a number, or --value for every field.</source>
        <translation>请用 --keep 选一个编号，或用 --value 逐项填写，二者选一。</translation>
    </message>
    <message>
        <source>There are {count} values to choose from.</source>
        <translation>可选的只有 {count} 个。</translation>
    </message>
    <message>
        <source>Give each of these once: {fields}.</source>
        <translation>以下各项都要填一次：{fields}。</translation>
    </message>
    <message>
        <source>Nothing is open there, or not any more. See conflicts list.</source>
        <translation>那里没有待定的内容，或者已经选定。请看 conflicts list。</translation>
    </message>
    <message>
        <source>Choose one of --view, --filter, or --from and --to.</source>
        <translation>--view、--filter、--from 和 --to 只能选一种。</translation>
    </message>
    <message>
        <source>No erasure waits.</source>
        <translation>没有待确认的清除。</translation>
    </message>
    <message>
        <source>Nothing was ordered. It cannot be taken back; name a colleague who agrees by --second.</source>
        <translation>没有确认。清除后不能恢复，须用 --second 写明另一位同意的同事。</translation>
    </message>
    <message>
        <source>the clock over there runs more than a day ahead</source>
        <translation>对方电脑的时钟快了一天以上</translation>
    </message>
    <message>
        <source>what a copy of a file wrote came in under a name of its own</source>
        <translation>站点文件副本写下的内容已另立名称收进，请到窗口中查看</translation>
    </message>
    <message>
        <source>  {called}  groups {groups}</source>
        <translation>  {called}  第 {groups} 组</translation>
    </message>
    <message>
        <source>    to be erased: {what}</source>
        <translation>    将清除：{what}</translation>
    </message>
    <message>
        <source>Nothing was erased. It cannot be taken back; name a colleague who agrees by --second.</source>
        <translation>没有清除。清除后不能恢复，请用 --second 写明同意的同事。</translation>
    </message>
    <message>
        <source>{n} records erased here. Elsewhere it acts once the hub has confirmed it.</source>
        <translation>本机已清除 {n} 条记录；上级确认后，其他站点随之清除。</translation>
    </message>
    <message>
        <source>The same number was given twice: {matter}</source>
        <translation>同一编号还有一件：{matter}</translation>
    </message>
    <message>
        <source>{n} records erased at {station}, {at}</source>
        <translation>{station}于 {at} 清除 {n} 条记录</translation>
    </message>
    <message>
        <source>  reason: {reason}</source>
        <translation>  理由：{reason}</translation>
    </message>
    <message>
        <source>Ordered: {n} records</source>
        <translation>已确认：{n} 条记录</translation>
    </message>
    <message>
        <source>{n} records erased here. The next bundles order it everywhere.</source>
        <translation>已在本机清除 {n} 条记录，随后的数据包会通知各站。</translation>
    </message>
    <message>
        <source>Nothing lies aside.</source>
        <translation>没有搁置的数据包。</translation>
    </message>
    <message>
        <source>{file}  {station}  since {at}: {cause}</source>
        <translation>{file}  {station}  {at} 搁置：{cause}</translation>
    </message>
    <message>
        <source>    entry: {entry}</source>
        <translation>    编码：{entry}</translation>
    </message>
    <message>
        <source>sender not known</source>
        <translation>来源不明</translation>
    </message>
    <message>
        <source>{file} was taken out of the tray. What of it was taken in stays.</source>
        <translation>{file} 已从搁置中取出，已经收下的内容不受影响。</translation>
    </message>
    <message>
        <source>Nothing was changed. It was written after {station} was revoked or had new keys; if the station says that it wrote it, call this again with --yes. All stations then take it in too.</source>
        <translation>内容没有变动。这些内容是 {station} 停止接入或换了密钥以后写的。向该站核实确是该站所写以后，加 --yes 再执行一次；之后各站也会收下。</translation>
    </message>
    <message>
        <source>Nothing was changed. A copy of the file of {station} gave its numbers a second time; to take that over under a new name at all stations, call this again with --yes.</source>
        <translation>内容没有变动。{station} 的文件有一份副本，把流水号又用了一遍。要以新名称收下、各站也都收下，加 --yes 再执行一次。</translation>
    </message>
    <message>
        <source>Nothing was changed. The copy of {file} that lies here would be deleted; call this again with --yes.</source>
        <translation>内容没有变动。存在这里的 {file} 会被删除。确定要删，加 --yes 再执行一次。</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已停止接入</translation>
    </message>
    <message>
        <source>Nothing was changed. This desk would admit stations from then on, and that cannot be taken back; if it is the district's, call this again with --yes.</source>
        <translation>内容没有变动。执行以后由本机办理各站接入，不能撤回。本机确实属于区里的，加 --yes 再执行一次。</translation>
    </message>
    <message>
        <source>{path}  There is no such folder or file. Is the stick plugged in?</source>
        <translation>{path}  没有这个文件夹或文件。U 盘插好了吗？</translation>
    </message>
    <message>
        <source>A stick takes no file of the name {name}.</source>
        <translation>U 盘上不能用“{name}”做文件名。</translation>
    </message>
    <message>
        <source>{field}: {told}</source>
        <translation>{field}：{told}</translation>
    </message>
    <message>
        <source>{name} ({word})</source>
        <translation>{name}（{word}）</translation>
    </message>
    <message>
        <source>{count} of them went before, to this receiver or to another; no receipt of that came back from here.</source>
        <translation>其中 {count} 条以前的数据包带出过（给对方或者别的单位），对方还没有回执。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>There is no station in this folder. Start the program or run init.</source>
        <translation>这个文件夹里还没有联络站。请打开程序，或运行 init。</translation>
    </message>
    <message>
        <source>The key of this computer is missing. Enter once with the recovery code.</source>
        <translation>本机的密钥不在了。请用恢复码登录一次。</translation>
    </message>
    <message>
        <source>{people} people can enter, the recovery code is set</source>
        <translation>{people} 人可以登录，恢复码已设好</translation>
    </message>
    <message>
        <source>The file has {count} damaged places. Restore the newest backup.</source>
        <translation>数据文件有 {count} 处损坏。请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>PostgreSQL {version}, {encoding}, the clocks agree</source>
        <translation>PostgreSQL {version}，{encoding}，两边时钟一致</translation>
    </message>
    <message>
        <source>The clocks of server and computer are {seconds} s apart. Set the wrong one right.</source>
        <translation>服务器和本机的时钟相差 {seconds} 秒，请把不准的一台校准。</translation>
    </message>
    <message>
        <source>{count} entries, head {head}</source>
        <translation>{count} 条，末端 {head}</translation>
    </message>
    <message>
        <source>Entry {seq} was altered. Keep the file as it is and call the district.</source>
        <translation>第 {seq} 条被改动过。请保持文件原样，并联系区人大。</translation>
    </message>
    <message>
        <source>{days} days before the newest entry. Check the date of the computer before registering.</source>
        <translation>比最近一笔记录早了 {days} 天。请先核对电脑的日期，再登记。</translation>
    </message>
    <message>
        <source>in order, rare characters too</source>
        <translation>正常，生僻字也齐全</translation>
    </message>
    <message>
        <source>No fonts for rare characters; such names are printed with their code. Run: make fonts-rare</source>
        <translation>没有生僻字字体，生僻字会印成代码。可运行 make fonts-rare</translation>
    </message>
    <message>
        <source>The Chinese font is missing. Install the program again.</source>
        <translation>中文字体不在了。请重新安装程序。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>No printer was found; papers are kept as PDF files.</source>
        <translation>没有找到打印机，纸样会存成 PDF。</translation>
    </message>
    <message>
        <source>{free} MB free</source>
        <translation>还有 {free} MB</translation>
    </message>
    <message>
        <source>Only {free} MB free. Make room before the disk is full.</source>
        <translation>只剩 {free} MB。请在装满之前腾出空间。</translation>
    </message>
    <message>
        <source>The swap area {areas} is not encrypted: what was in memory stays readable there. Have it encrypted or switched off.</source>
        <translation>交换区 {areas} 没有加密，内存里的内容会留在那里被人读到。请加密或关闭交换区。</translation>
    </message>
    <message>
        <source>Built files are missing. Run: make setup</source>
        <translation>缺少生成的文件。请运行 make setup</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>电脑时间</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Input method</source>
        <translation>输入法</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
</TS>
