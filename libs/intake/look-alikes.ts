/**
 * Characters that look like others. PDF copies write radicals for characters (⼈ for 人): normal form NFKC knows those of
 * U+2F00–2FDF and the compatibility ideographs, but not the supplement U+2E80–2EFF, hence the table. Everything is
 * exchanged one for one, in UTF-16 units, so that places hold.
 */
const supplement = pairs(
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋' +
    '⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门' +
    '⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
);

/** Words of the grammar in traditional characters: 牽頭單位. Only these; names of units are shown as written. */
const traditional = pairs(
  '責责單单牽牵頭头協协負负會会參参與与門门關关廳厅務务總总縣县區区黨党組组織织領领導导實实級级國国開开發发據据書书記记長长經经濟济訊讯電电網网業业農农質质監监處处資资產产財财稅税' +
    '檢检統统計计劃划設设鄉乡鎮镇聯联團团辦办東东廣广雲云貴贵陝陕寧宁遼辽龍龙漢汉慶庆廈厦價价衛卫環环護护運运輸输應应職职規规則则進进績绩續续時时間间點点個个後后無无為为確确' +
    '擬拟訂订報报審审項项標标強强壓压協协優优體体機机構构動动員员議议屬属準准條条節节題题離离類类歸归執执從从來来當当滿满將将請请該该認认證证評评試试調调論论轉转達达過过還还',
);

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = Array.from(text);
  return new Map(
    characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1] ?? from] as const] : [])),
  );
}

/** Radicals as the characters they stand for; otherwise as written. */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => supplement.get(character) ?? normal(character));
}

/** For reading only: also traditional words of the grammar, and digits and letters of full width. */
export function plainForm(text: string): string {
  return withoutLookAlikes(text).replace(/[０-９Ａ-Ｚａ-ｚ\u4e00-\u9fff]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff10 ? String.fromCharCode(code - 0xfee0) : (traditional.get(character) ?? character);
  });
}

function normal(character: string): string {
  const form = character.normalize('NFKC');
  return form.length === 1 ? form : character;
}
