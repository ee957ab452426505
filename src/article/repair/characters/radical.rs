//! Radicals that stand for words: ⼈ (U+2F08) where 人 (U+4EBA) is meant.
//!
//! They look the same, but nothing finds them. PDFs give them out when text is copied, since their fonts
//! have one glyph for both; 68 of one archive's 49,118 files hold some, titles among them. Of the
//! radicals only those change that are whole characters: ⺮, the form that 竹 has as a part, stays.

use super::super::{Repair, Work};
use super::{exchange, exchange_in_text, mend_meta};
use crate::article::character::{Damage, Provenance};
use crate::article::looks::Looks;

pub(super) const REPAIR: Repair = Repair {
    name: "radical",
    about: "radicals used as words made the characters they stand for",
    default: true,
    provenance: Provenance::Damaged(&[Damage::WordProcessor]),
    needs: Looks::PUNCTUATION,
    works: &[
        Work::Meta(|meta| mend_meta(meta, |it| exchange(it, unified))),
        Work::Text(|manuscript, _| exchange_in_text(manuscript, FIRST_BYTE, unified)),
    ],
};

/// The ideographs of the Kangxi radicals U+2F00 to U+2FD5 (the Unicode Character Database's
/// compatibility mappings).
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕\
大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日\
曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Radicals of the supplement that are whole characters, each followed by its ideograph (the Unicode
/// Character Database's `EquivalentUnifiedIdeograph.txt`).
const SUPPLEMENT: &str = "⺒巳⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食\
⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/// The first of the three bytes of U+2E80 to U+2FFF.
const FIRST_BYTE: u8 = 0xe2;

/// What a radical stands for.
fn unified(c: char) -> Option<char> {
    match c {
        // All of them take three bytes.
        '\u{2f00}'..='\u{2fd5}' => {
            let at = (u32::from(c) - 0x2f00) as usize * 3;
            KANGXI.get(at..)?.chars().next()
        }
        '\u{2e80}'..='\u{2ef3}' => {
            let at = SUPPLEMENT.chars().step_by(2).position(|it| it == c)?;
            SUPPLEMENT.chars().nth(2 * at + 1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::repair::characters::testing::{in_field, in_text};

    #[test]
    fn the_table_is_whole() {
        assert_eq!((KANGXI.chars().count(), KANGXI.len()), (214, 642));
        for (radical, ideograph) in [
            ('⼀', '一'),
            ('⼈', '人'),
            ('⾸', '首'),
            ('⿈', '黃'),
            ('⿕', '龠'),
            ('⻑', '長'),
            ('⻳', '龟'),
        ] {
            assert_eq!(unified(radical), Some(ideograph));
        }
        for c in KANGXI.chars().chain(SUPPLEMENT.chars().skip(1).step_by(2)) {
            assert_eq!(unified(c), None, "{c}");
            assert!(matches!(c, '\u{4e00}'..='\u{9fff}'), "{c}");
        }
    }

    #[test]
    fn words_can_be_found_again() {
        for (before, after) in [("⾹港⼈", "香港人"), ("**⻄貢**⺠居", "**西貢**民居")]
        {
            assert_eq!(in_text(&REPAIR, before), after);
            assert_eq!(in_field(&REPAIR, before), after);
        }
    }

    #[test]
    fn parts_and_code_stay() {
        for text in ["⺮字頭", "`⼈`", "⿰亻言", "“…”"] {
            assert_eq!(in_text(&REPAIR, text), text);
        }
    }
}
