<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActPane</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存，返回</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>↑ ↓ choose a person, Enter opens, F2 changes.</source>
        <translation>按 ↑ ↓ 选人，Enter 查看，F2 修改。</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>还没有选人</translation>
    </message>
</context>
<context>
    <name>Bodies</name>
    <message>
        <source>Shared</source>
        <translation>共管</translation>
    </message>
    <message>
        <source>No longer in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>BodyActs</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Code of the region</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Class of the organ</source>
        <translation>一府一委两院归属</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>Left empty: its full name</source>
        <translation>不填则用全称</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Body above it</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Second body above it</source>
        <translation>第二个上级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Change the organisation</source>
        <translation>修改单位</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The organisation is added</source>
        <translation>单位已新增</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name}已更新</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name, kind or phone</source>
        <translation>名称、类别、电话</translation>
    </message>
    <message>
        <source>Search organisations</source>
        <translation>搜单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups of deputies</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>Set up a group</source>
        <translation>新建小组</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>OfficeBlock</name>
    <message>
        <source>Organ</source>
        <translation>所在机关</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他资料</translation>
    </message>
    <message>
        <source>Change further facts</source>
        <translation>修改其他资料</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Add a mandate</source>
        <translation>新增任职</translation>
    </message>
    <message>
        <source>Change how this mandate stands</source>
        <translation>修改任职状态</translation>
    </message>
    <message>
        <source>Change the facts of this mandate</source>
        <translation>修改任职内容</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>编入小组</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>移出小组</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>编入站点</translation>
    </message>
    <message>
        <source>Group into a station</source>
        <translation>编入站点</translation>
    </message>
    <message>
        <source>Take out of the station</source>
        <translation>移出站点</translation>
    </message>
    <message>
        <source>Nothing is kept yet</source>
        <translation>还没有资料</translation>
    </message>
</context>
<context>
    <name>OfficeFacts</name>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{station}, the first one</source>
        <translation>{station}（主站）</translation>
    </message>
    <message>
        <source>A station that has not come in yet</source>
        <translation>尚未接入的站点</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PeopleColumns</name>
    <message>
        <source> </source>
        <translation> </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>{group}, {count} people</source>
        <translation>{group}，{count} 人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>National</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
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
        <source>Town, township</source>
        <translation>乡、镇</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>法官</translation>
    </message>
    <message>
        <source>Prosecutors</source>
        <translation>检察官</translation>
    </message>
    <message>
        <source>Police officers</source>
        <translation>警官</translation>
    </message>
    <message>
        <source>Justice office</source>
        <translation>司法行政</translation>
    </message>
    <message>
        <source>Lawyers</source>
        <translation>律师</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>Station staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>党政领导</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>All deputies</source>
        <translation>全部代表</translation>
    </message>
    <message>
        <source>Visiting professionals</source>
        <translation>三官一司</translation>
    </message>
    <message>
        <source>Group of deputies</source>
        <translation>代表小组</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Advisers</source>
        <translation>顾问</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>信息采集员</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>{group}, {count} organisations</source>
        <translation>{group}，{count} 家</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Villages, communities</source>
        <translation>村、社区</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search a person</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Print cards and plates</source>
        <translation>打印联系卡和桌牌</translation>
    </message>
    <message>
        <source>Change the person shown</source>
        <translation>修改当前人员</translation>
    </message>
</context>
<context>
    <name>PeoplePapers</name>
    <message>
        <source>Print cards and plates</source>
        <translation>打印联系卡和桌牌</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>A page full for each person</source>
        <translation>每人印满一页</translation>
    </message>
    <message>
        <source>Nobody here has a card: visitors get none</source>
        <translation>这里没有可以打印的人员，群众不印联系卡</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name, initials, speciality, end of the phone</source>
        <translation>姓名、拼音首字母、专长、手机尾号</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Print cards and plates</source>
        <translation>打印联系卡和桌牌</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>People this station knows will stand here</source>
        <translation>本站认识的人会列在这里</translation>
    </message>
    <message>
        <source>Visitors come by themselves with their first matter; others can be added.</source>
        <translation>来访人登记事项时自动加入，其他人可以新增。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部人员</translation>
    </message>
    <message>
        <source>Nobody was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try other letters, or leave the group.</source>
        <translation>可以换个说法，或看全部人员。</translation>
    </message>
    <message>
        <source>Export the list of deputies</source>
        <translation>导出代表名单</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>End this group</source>
        <translation>结束这个小组</translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
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
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Post in the congress</source>
        <translation>人大职务</translation>
    </message>
    <message>
        <source>Term begins</source>
        <translation>任期起</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>任期止</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>履职承诺</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Role in the group</source>
        <translation>组内职务</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>As</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>The first station</source>
        <translation>主站</translation>
    </message>
    <message>
        <source>A further one</source>
        <translation>其他站</translation>
    </message>
    <message>
        <source>Kind of group</source>
        <translation>小组类别</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>小组名称</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Empty keeps {masked}</source>
        <translation>不填则保留 {masked}</translation>
    </message>
    <message>
        <source>New mandate</source>
        <translation>新增任职</translation>
    </message>
    <message>
        <source>Facts of the mandate</source>
        <translation>任职内容</translation>
    </message>
    <message>
        <source>How the mandate stands</source>
        <translation>任职状态</translation>
    </message>
    <message>
        <source>Into a group</source>
        <translation>编入小组</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>移出小组</translation>
    </message>
    <message>
        <source>Into a station</source>
        <translation>编入站点</translation>
    </message>
    <message>
        <source>Out of the station</source>
        <translation>移出站点</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他资料</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建小组</translation>
    </message>
    <message>
        <source>End the group</source>
        <translation>结束小组</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name}已更新</translation>
    </message>
    <message>
        <source>The group is set up</source>
        <translation>小组已建好</translation>
    </message>
    <message>
        <source>{name} has ended</source>
        <translation>{name}已结束</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Change this person</source>
        <translation>修改此人</translation>
    </message>
    <message>
        <source>Earlier matters</source>
        <translation>反映过的事项</translation>
    </message>
    <message>
        <source>Nothing has been brought yet</source>
        <translation>还没有反映过事项</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专长</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>no longer active</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Village, community</source>
        <translation>村社区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Work unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Speciality</source>
        <translation>专长</translation>
    </message>
    <message>
        <source>Housing, environment</source>
        <translation>物业、环境</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>代表级别</translation>
    </message>
    <message>
        <source>Term of congress</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>16th</source>
        <translation>第十六届</translation>
    </message>
    <message>
        <source>Constituency</source>
        <translation>选区</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>专业身份</translation>
    </message>
    <message>
        <source>Court, office or station they come from</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Stands in the directory as</source>
        <translation>人员类别</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>{name} is added</source>
        <translation>已新增{name}</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>已修改{name}的资料</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>按我填的保存</translation>
    </message>
    <message>
        <source>See the newest</source>
        <translation>看最新的</translation>
    </message>
    <message>
        <source>What was typed is still here.</source>
        <translation>填的内容还在。</translation>
    </message>
    <message>
        <source>Save the person</source>
        <translation>保存人员</translation>
    </message>
</context>
<context>
    <name>RevealLine</name>
    <message>
        <source>Show the number in full</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Why, kept in the record</source>
        <translation>查看原因（会留痕）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>遮住号码</translation>
    </message>
</context>
<context>
    <name>RevealReason</name>
    <message>
        <source>The number was looked at while facts changed</source>
        <translation>修改资料时查看号码</translation>
    </message>
    <message>
        <source>The address was looked at while facts changed</source>
        <translation>修改资料时查看了住址</translation>
    </message>
</context>
<context>
    <name>RosterDesk</name>
    <message>
        <source>Import a list of deputies…</source>
        <translation>导入代表名单…</translation>
    </message>
    <message>
        <source>Export the list of deputies…</source>
        <translation>导出代表名单…</translation>
    </message>
</context>
<context>
    <name>RosterIn</name>
    <message>
        <source>Import a list of deputies</source>
        <translation>导入代表名单</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>{added} added, {updated} corrected</source>
        <translation>已导入：新增 {added} 行，更新 {updated} 行</translation>
    </message>
    <message>
        <source>Import taken back: {retired} out of use, {restored} as before, {kept} kept</source>
        <translation>已撤销导入：停用 {retired} 人，恢复 {restored} 条，后来改过的 {kept} 条保留</translation>
    </message>
</context>
<context>
    <name>RosterOut</name>
    <message>
        <source>Which deputies</source>
        <translation>导出哪些代表</translation>
    </message>
    <message>
        <source>All deputies</source>
        <translation>全部代表</translation>
    </message>
    <message>
        <source>Those the list shows</source>
        <translation>列表中显示的</translation>
    </message>
    <message>
        <source>Numbers and addresses</source>
        <translation>号码与地址</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>遮住</translation>
    </message>
    <message>
        <source>In full, with a second person</source>
        <translation>完整，须第二人同意</translation>
    </message>
    <message>
        <source>Export the list of deputies</source>
        <translation>导出代表名单</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>The 29 headings of the congress's sheet. Masked cells change nothing when the file is taken in again. Every export is noted in the journal.</source>
        <translation>按 29 个标准栏目导出。遮住的内容再导入时保持原值。每次导出都有记录。</translation>
    </message>
    <message>
        <source>Deputies {day}</source>
        <translation>代表名单 {day}</translation>
    </message>
    <message>
        <source>{name} wants to export phones, addresses and identity numbers of deputies in full, unencrypted, to the file {file}.</source>
        <translation>{name}要把代表的电话、地址和身份证号完整导出到文件 {file}，文件不加密。</translation>
    </message>
    <message>
        <source>Agree and export</source>
        <translation>同意并导出</translation>
    </message>
    <message>
        <source>List of deputies</source>
        <translation>代表名单</translation>
    </message>
    <message numerus="yes">
        <source>%n mandates exported to {name}</source>
        <translation>
            <numerusform>已导出 %n 条任职到 {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterRows</name>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}：{reason}</translation>
    </message>
    <message>
        <source>Changes {columns}</source>
        <translation>修改{columns}</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>代表证号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>YearBlock</name>
    <message>
        <source>The last twelve months</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>matters</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评执法</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>events</source>
        <translation>场</translation>
    </message>
</context>
<context>
    <name>_Beginning</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Every row is shown with what would come of it; nothing is written before you agree.
Excel (.xlsx, .xls), WPS, and CSV files with any of the 29 headings of the congress's sheet.
Who is known already by certificate, identity number, or name and phone is corrected, not added again.</source>
        <translation>先逐行预览，确认后才写入。
支持 Excel（.xlsx、.xls）、WPS 和 CSV，29 个标准栏目有几个认几个。
代表证号、身份证号或“姓名加手机”对得上的人只更新，不会重复新增。</translation>
    </message>
    <message>
        <source>Choose the list to take in</source>
        <translation>选择要导入的名单</translation>
    </message>
</context>
<context>
    <name>_MatterList</name>
    <message>
        <source>Earlier matters</source>
        <translation>反映过的事项</translation>
    </message>
</context>
</TS>
