/**
 * Simplified characters for traditional ones, for matching only: nothing is ever rewritten. A closed table of the
 * characters that are looked for: those of the form's labels and headings and of the words and units of reports. A
 * general converter knows four thousand, weighs as much as this whole folder, and chooses between readings by context;
 * here every pair has one answer, unit for unit, and none is a character that simplified texts use (著, 乾 and 藉 are not
 * here). A test says which character of the form is neither here nor the same in both scripts.
 */
const pairs = [
	'萬万與与專专業业東东丟丢兩两嚴严個个箇个臨临為为爲为舉举麼么義义鄉乡書书亂乱於于產产産产畝亩億亿僅仅從从',
	'們们眾众衆众會会傳传傷伤體体餘余兒儿關关內内冊册寫写農农沖冲衝冲決决況况凍冻準准減减幾几憑凭擊击劃划則则',
	'刪删別别彆别製制辦办務务動动勵励勞劳區区昇升陞升華华協协單单佔占衛卫卽即卻却捲卷廳厅曆历歷历縣县叄叁參参',
	'蔘参雙双發发髮发變变隻只臺台號号後后曏向噸吨聽听啓启啟启員员週周諮咨響响迴回團团糰团園园圍围國国圖图圓圆',
	'場场塊块處处備备復复複复頭头夾夹奬奖獎奖學学實实審审對对將将侷局層层屬属幣币佈布師师帶带並并併并廣广庫库',
	'應应廢废開开棄弃張张強强歸归當当錄录録录徵征徑径誌志態态總总願愿戶户執执護护報报撥拨掛挂換换據据敎教數数',
	'斷断無无旣既舊旧時时顯显暫暂機机權权條条來来闆板極极構构査查標标欄栏樣样檔档檢检檻槛殘残畢毕氣气匯汇彙汇',
	'漢汉沒没註注濟济滿满點点燙烫熱热牽牵狀状獨独環环現现電电畫画畵画癥症監监蓋盖眞真碼码確确俬私種种祕秘積积',
	'稱称稅税穩稳筆笔簽签籤签簡简類类係系繫系纍累糾纠約约級级紀纪納纳紙纸綫线線线組组織织終终經经結结給给絡络',
	'統统繼继績绩續续維维綜综編编繳缴網网罰罚羣群職职聯联緻致輿舆節节範范獲获穫获營营慮虑補补錶表裝装見见觀观',
	'規规視视計计訂订認认討讨讓让訓训議议訊讯記记講讲許许論论訟讼設设訪访証证證证評评識识訴诉詞词試试話话詢询',
	'該该詳详語语誤误說说説说請请讀读調调談谈諧谐負负財财責责賬账購购貳贰貼贴費费資资轉转輪轮較较輛辆輯辑輸输',
	'轄辖邊边達达過过運运還还這这進进違违連连適适選选遞递郵邮採采釋释裏里裡里針针鍼针鍾钟鐘钟鐵铁銷销錯错錕锟',
	'鎮镇長长門门問问間间聞闻閱阅閲阅隊队階阶際际陸陆險险隱隐麫面麵面頁页項项順顺預预頻频題题額额顛颠舘馆館馆',
	'領领駁驳齊齐爭争屆届擬拟龍龙榮荣',
].join('');

const simplified = new Map(
	Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[index * 2]!, pairs[index * 2 + 1]!] as const),
);

/** The UTF-16 units that have a simplified character here. */
export const traditionalUnits: ReadonlySet<number> = new Set([...simplified.keys()].map((each) => each.charCodeAt(0)));

/** The traditional characters, as contents of a character class; the simplified ones that the table leads to. */
export const traditionalCharacters = [...simplified.keys()].join('');
export const simplifiedCharacters: ReadonlySet<string> = new Set(simplified.values());

/** The simplified character for a traditional one; the character itself where the table has none. */
export function simplifiedCharacter(character: string): string {
	return simplified.get(character) ?? character;
}
