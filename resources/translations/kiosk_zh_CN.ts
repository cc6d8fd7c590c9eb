<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AskPage</name>
    <message>
        <source>Last four digits, name or initials</source>
        <translation>后四位、姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Your name, or the last four digits of your phone</source>
        <translation>您的姓名，或手机后四位</translation>
    </message>
    <message>
        <source>Delete the last sign</source>
        <translation>删除一位</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>打开拼音键盘</translation>
    </message>
    <message>
        <source>I am not on the list</source>
        <translation>我不在名单里</translation>
    </message>
    <message>
        <source>Nobody found. Look at it again, or press “I am not on the list”</source>
        <translation>没有找到，请再试或点“我不在名单里”</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>打开数字键盘</translation>
    </message>
    <message>
        <source>Scan your code, or type the last four digits of your phone</source>
        <translation>您好，请扫签到码，或输入手机后四位</translation>
    </message>
    <message>
        <source>A name or its initials will do as well, for example szx</source>
        <translation>也可以输入姓名，或姓名拼音首字母，例如 szx</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Type again</source>
        <translation>重新输入</translation>
    </message>
    <message>
        <source>None of them is me</source>
        <translation>都不是我</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>选一下您的名字</translation>
    </message>
    <message>
        <source>{typed} may mean {n} people</source>
        <translation>{typed} 有 {n} 位</translation>
    </message>
    <message>
        <source>{typed} may mean many people; type more to see fewer</source>
        <translation>{typed} 符合的人较多，请多输几个字</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Sign-ins are kept on this computer, without a network</source>
        <translation>签到记录存在本机，断网不影响</translation>
    </message>
</context>
<context>
    <name>GuestPage</name>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Tell us your name</source>
        <translation>您怎么称呼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit, if you like</source>
        <translation>单位（选填）</translation>
    </message>
    <message>
        <source>Phone, if you like</source>
        <translation>手机（选填）</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>On with sign-in</source>
        <translation>继续签到</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>All right, next</source>
        <translation>好的，下一位</translation>
    </message>
    <message>
        <source>That is not me</source>
        <translation>不是我，撤销</translation>
    </message>
    <message>
        <source>I am another of this name</source>
        <translation>我是同名的另一位</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>您已签到</translation>
    </message>
    <message>
        <source>You had signed in already</source>
        <translation>您已经签过到了</translation>
    </message>
    <message>
        <source>You are noted as on leave</source>
        <translation>您登记了请假</translation>
    </message>
    <message>
        <source>The staff at the desk will help you</source>
        <translation>请联系工作人员。</translation>
    </message>
    <message>
        <source>Signed in at {time}, you need not do it again</source>
        <translation>签到时间 {time}，不用再签，请直接入场</translation>
    </message>
    <message>
        <source>Signed in at {time}</source>
        <translation>{time} 签到</translation>
    </message>
    <message>
        <source>{at}, your seat is {seat}</source>
        <translation>{at}，请坐{seat}</translation>
    </message>
    <message>
        <source>Goes back by itself in {n} seconds</source>
        <translation>{n} 秒后自动回到签到页</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>/ {n} expected</source>
        <translation>/ 应到 {n} 人</translation>
    </message>
    <message>
        <source>walk-ins {n}</source>
        <translation>临时 {n}</translation>
    </message>
    <message>
        <source>on leave {n}</source>
        <translation>已请假 {n}</translation>
    </message>
    <message>
        <source>{places} other places, {n} people</source>
        <translation>另有 {places} 个分会场，远程 {n} 人次</translation>
    </message>
    <message>
        <source>The four parts of today</source>
        <translation>今天的“四个一”</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
</context>
</TS>
