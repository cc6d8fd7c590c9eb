; Made of installers/description.toml. Whoever uninstalls keeps the records: they lie in the person's own folders.
Unicode true
SetCompressor /SOLID lzma
Name "@CHINESE@"
OutFile "@OUT@"
InstallDir "$LOCALAPPDATA\Programs\@NAME@"
RequestExecutionLevel user
LoadLanguageFile "${NSISDIR}\Contrib\Language files\SimpChinese.nlf"
VIProductVersion "@VERSION@.0"
VIAddVersionKey "ProductName" "@CHINESE@"
VIAddVersionKey "ProductVersion" "@VERSION@"
VIAddVersionKey "FileVersion" "@VERSION@"
VIAddVersionKey "FileDescription" "@SUMMARY@"
VIAddVersionKey "LegalCopyright" "Apache-2.0"
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\@NAME@"
!define CLASSES "Software\Classes"

Section
  RMDir /r "$INSTDIR\program"
  SetOutPath "$INSTDIR\program"
  File /r "@PAYLOAD@/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\@CHINESE@.lnk" "$INSTDIR\program\pythonw.exe" '-I -B "$INSTDIR\program\@NAME@"'
  WriteRegStr HKCU "${CLASSES}\.@BUNDLE_SUFFIX@" "" "@NAME@.bundle"
  WriteRegStr HKCU "${CLASSES}\.@BUNDLE_SUFFIX@" "Content Type" "@BUNDLE_TYPE@"
  WriteRegStr HKCU "${CLASSES}\@NAME@.bundle" "" "@BUNDLE_CHINESE@"
  WriteRegStr HKCU "${CLASSES}\@NAME@.bundle\shell\open\command" "" \
    '"$INSTDIR\program\pythonw.exe" -I -B "$INSTDIR\program\@NAME@" bundle open "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "@CHINESE@"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "@VERSION@"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

Section Uninstall
  Delete "$SMPROGRAMS\@CHINESE@.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}\@NAME@.bundle"
  DeleteRegKey HKCU "${CLASSES}\.@BUNDLE_SUFFIX@"
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  MessageBox MB_OK "程序已卸载，资料没有动。" /SD IDOK
SectionEnd
