//! Dates and counts that no line breaks: `2022年2月1日`, `30 分鐘`. Between a digit and a Han character a line may break, and
//! before every Han character (UAX #14, classes NU and ID), so that `30 分` stands at the end of one line and `鐘` begins the
//! next. Spans hold them together, and nothing is put between the characters: whoever searches for a date finds it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::unbroken::unbroken;
use crate::xhtml::{Node, text};

/// The widest run that is held together, in halves of an em: a third of a line of a 6-inch screen. A longer one may break
/// between its parts.
const WIDEST: usize = 16;

/// What is counted, the longest first. Scales (`萬`) stand before others: `3億元`.
const UNITS: &[&str] = &[
    "個半月",
    "個月",
    "个月",
    "か月",
    "ヶ月",
    "カ月",
    "ヵ月",
    "小時",
    "小时",
    "分鐘",
    "分钟",
    "秒鐘",
    "秒钟",
    "星期",
    "年代",
    "世紀",
    "世纪",
    "周年",
    "週年",
    "周歲",
    "週間",
    "時間",
    "分間",
    "年間",
    "日間",
    "秒間",
    "公里",
    "公尺",
    "公斤",
    "公噸",
    "公顷",
    "公頃",
    "厘米",
    "毫米",
    "公分",
    "平方",
    "立方",
    "英里",
    "美元",
    "港元",
    "歐元",
    "欧元",
    "日圓",
    "日元",
    "英鎊",
    "英镑",
    "人次",
    "人份",
    "巴仙",
    "ページ",
    "メートル",
    "キロ",
    "시간",
    "개월",
    "년대",
    "세기",
    "년",
    "월",
    "일",
    "시",
    "분",
    "초",
    "명",
    "개",
    "원",
    "살",
    "세",
    "번",
    "회",
    "권",
    "年",
    "月",
    "日",
    "號",
    "号",
    "時",
    "时",
    "點",
    "点",
    "分",
    "秒",
    "刻",
    "天",
    "週",
    "周",
    "歲",
    "岁",
    "才",
    "個",
    "个",
    "人",
    "名",
    "位",
    "次",
    "屆",
    "届",
    "期",
    "冊",
    "册",
    "本",
    "篇",
    "頁",
    "页",
    "章",
    "節",
    "节",
    "條",
    "条",
    "項",
    "项",
    "種",
    "种",
    "元",
    "塊",
    "块",
    "圓",
    "円",
    "度",
    "倍",
    "樓",
    "楼",
    "層",
    "层",
    "里",
    "米",
    "噸",
    "吨",
    "斤",
    "克",
    "升",
    "尺",
    "寸",
    "畝",
    "亩",
    "間",
    "间",
    "家",
    "所",
    "座",
    "棟",
    "栋",
    "架",
    "輛",
    "辆",
    "艘",
    "隻",
    "只",
    "匹",
    "頭",
    "头",
    "件",
    "份",
    "張",
    "张",
    "組",
    "组",
    "班",
    "場",
    "场",
    "回",
    "輪",
    "轮",
    "票",
    "席",
    "級",
    "级",
    "成",
    "折",
    "代",
    "行",
    "首",
    "部",
    "集",
    "話",
    "话",
    "巻",
    "卷",
    "室",
    "階",
    "台",
    "臺",
    "杯",
    "枚",
    "通",
    "字",
    "句",
    "步",
    "戶",
    "户",
    "站",
];

/// Scales of numbers.
const SCALES: &[char] = &['百', '千', '萬', '万', '億', '亿', '兆', '만', '억'];

/// Units in Latin letters, which a blank parts from their number.
const LATIN: &[&str] = &[
    "km", "cm", "mm", "m", "kg", "mg", "g", "ml", "l", "L", "GB", "MB", "KB", "kB", "TB", "kWh",
    "kW", "MW", "GW", "Hz", "kHz", "MHz", "GHz", "°C", "℃", "%", "％",
];

/// Puts the dates and counts of a text into spans that no line breaks. Nothing if there is none.
pub(super) fn bound(line: &str) -> Option<Vec<Node>> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut kept = 0;
    let mut at = 0;
    let is_dated = is_dated(line);
    while let Some(start) = next(line, at, is_dated) {
        let rest = &line[start..];
        let parts = match line[..start].chars().next_back() {
            // The end of a word or an address: `COVID-19`, `a/2`; of a number in Han digits.
            Some(it) if it.is_ascii_alphanumeric() || "-_/.#@".contains(it) || han_digit(it) => {
                Vec::new()
            }
            _ => parts(rest),
        };
        let Some(&end) = parts.last() else {
            at = start + rest.find(|c| !begins(c)).unwrap_or(rest.len());
            continue;
        };
        // An ordinal's mark belongs to its number: `第12屆`.
        let mark = line[kept..start].strip_suffix('第').map_or(0, |_| '第'.len_utf8());
        let mut from = start - mark;
        if kept < from {
            nodes.push(text(line[kept..from].to_owned()));
        }
        for to in groups(rest, &parts) {
            nodes.push(unbroken([text(line[from..start + to].to_owned())]).into());
            from = start + to;
        }
        (kept, at) = (start + end, start + end);
    }
    if nodes.is_empty() {
        return None;
    }
    if kept < line.len() {
        nodes.push(text(line[kept..].to_owned()));
    }
    Some(nodes)
}

/// Whether a line may hold a date in Han digits. Most hold none, and nothing else is told by such digits.
fn is_dated(line: &str) -> bool {
    static DATES: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["年", "月"].map(Finder::new));
    DATES.iter().any(|it| it.find(line.as_bytes()).is_some())
}

/// Where the next number begins.
fn next(line: &str, at: usize, is_dated: bool) -> Option<usize> {
    let rest = line.get(at..)?;
    if is_dated {
        return rest.find(begins).map(|it| at + it);
    }
    // Without decoding: `０` to `９` begin as most full-width marks do.
    let bytes = rest.as_bytes();
    let is_digit = |(place, byte): (usize, &u8)| {
        byte.is_ascii_digit()
            || (*byte == 0xef
                && matches!(bytes.get(place + 1..place + 3), Some([0xbc, 0x90..=0x99])))
    };
    bytes.iter().enumerate().position(is_digit).map(|it| at + it)
}

/// Whether a number may begin with it.
fn begins(c: char) -> bool {
    is_digit(c) || han_digit(c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn han_digit(c: char) -> bool {
    matches!(
        c,
        '〇' | '○'
            | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '廿'
            | '卅'
    )
}

/// Where the parts of the date or count end with which a text begins. Nothing if it begins with none.
fn parts(line: &str) -> Vec<usize> {
    if line.starts_with(han_digit) {
        return han_date(line);
    }
    let mut ends: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some((length, goes_on)) = count(&line[at..]) {
        at += length;
        ends.push(at);
        let rest = &line[at..];
        // Korean parts the parts of a date by blanks.
        let blank =
            usize::from(rest.starts_with(' ') && line[..at].ends_with(['년', '월', '일', '시']));
        if !goes_on || !rest[blank..].starts_with(is_digit) || count(&rest[blank..]).is_none() {
            break;
        }
        at += blank;
    }
    ends
}

/// How long the number is with which a text begins, with what it counts, and whether more of a date may follow.
fn count(line: &str) -> Option<(usize, bool)> {
    let number = number(line);
    let rest = &line[number..];
    let blank = usize::from(rest.starts_with([' ', '\u{a0}']))
        * rest.chars().next().map_or(0, char::len_utf8);
    let unit = &rest[blank..];
    if number == 0 || number > WIDEST {
        return None;
    }
    let scale = unit.find(|c| !SCALES.contains(&c)).unwrap_or(unit.len());
    let counted = &unit[scale..];
    // Numbers are followed by marks, blanks and Latin words more often than by any unit.
    let may_count = counted.starts_with(|c: char| !c.is_ascii() && c.is_alphabetic());
    if let Some(it) = may_count.then(|| unit_at(counted)).flatten() {
        let is_time = it.starts_with([
            '年', '月', '日', '號', '号', '時', '时', '點', '点', '分', '小', '년', '월', '일',
            '시', '분',
        ]);
        return Some((number + blank + scale + it.len(), is_time));
    }
    if scale > 0 {
        return Some((number + blank + scale, false));
    }
    let ends = |it: &str| !unit[it.len()..].starts_with(|c: char| c.is_alphanumeric());
    let latin = LATIN.iter().find(|it| blank > 0 && unit.starts_with(**it) && ends(it))?;
    Some((number + blank + latin.len(), false))
}

/// What is counted, if a text begins with it.
fn unit_at(text: &str) -> Option<&'static str> {
    /// By their first characters, the longest first.
    static BY_FIRST: LazyLock<BTreeMap<char, Vec<&'static str>>> = LazyLock::new(|| {
        let mut by_first: BTreeMap<char, Vec<&'static str>> = BTreeMap::new();
        for unit in UNITS {
            if let Some(first) = unit.chars().next() {
                by_first.entry(first).or_default().push(unit);
            }
        }
        by_first
    });
    let first = text.chars().next()?;
    BY_FIRST.get(&first)?.iter().copied().find(|it| text.starts_with(it))
}

/// How long the number is: `1,200`, `3.5`, `2016-17`, `20～30`.
fn number(line: &str) -> usize {
    let mut end = 0;
    loop {
        let digits = line[end..].find(|c| !is_digit(c)).unwrap_or(line.len() - end);
        if digits == 0 {
            break;
        }
        end += digits;
        let joined = line[end..].chars().next().filter(|it| ",.:-–~～".contains(*it));
        let Some(mark) = joined else { return end };
        if !line[end + mark.len_utf8()..].starts_with(is_digit) {
            return end;
        }
        end += mark.len_utf8();
    }
    end
}

/// The parts of a date in Han digits: `二〇二二年`, `十二月三十一日`. Such a number alone is a word as any other.
fn han_date(line: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    let (mut is_date, mut has_year) = (false, false);
    for (units, most) in [("年", 4), ("月", 3), ("日號号", 3)] {
        let rest = &line[at..];
        let digits = rest.find(|c| !han_digit(c)).unwrap_or(rest.len());
        let count = rest[..digits].chars().count();
        let unit = rest[digits..].chars().next().filter(|it| units.contains(*it));
        let Some(unit) = unit else { continue };
        if !(1..=most).contains(&count) {
            continue;
        }
        is_date |= !ends.is_empty() || count == 4;
        at += digits + unit.len_utf8();
        // A day stands with its month.
        if unit != '年' && ends.len() > usize::from(has_year) {
            ends.pop();
        }
        has_year |= unit == '年';
        ends.push(at);
    }
    if is_date { ends } else { Vec::new() }
}

/// Where groups of parts end that are not too wide to be held together.
fn groups(line: &str, parts: &[usize]) -> Vec<usize> {
    let width = |it: &str| it.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let mut groups: Vec<usize> = Vec::new();
    let mut begin = 0;
    let mut last = 0;
    for &end in parts {
        if last > begin && width(&line[begin..end]) > WIDEST {
            groups.push(last);
            begin = last;
        }
        last = end;
    }
    groups.push(last);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(line: &str) -> String {
        let Some(nodes) = bound(line) else { return line.to_owned() };
        let shown = |it: Node| match it {
            Node::Text(it) => it.to_string(),
            Node::Element(it) => format!("[{}]", it.text_content()),
        };
        nodes.into_iter().map(shown).collect()
    }

    #[test]
    fn dates_and_counts_are_held_together() {
        for (line, expected) in [
            ("在2022年2月1日開始", "在[2022年2月1日]開始"),
            ("約30 分鐘後", "約[30 分鐘]後"),
            ("第12屆及第 3 屆", "[第12屆]及第 [3 屆]"),
            ("共1,200人、3.5億元", "共[1,200人]、[3.5億元]"),
            ("上午10時30分，8月5日（三）", "上午[10時30分]，[8月5日]（三）"),
            ("二〇二二年十二月三十一日止", "[二〇二二年][十二月三十一日]止"),
            ("一九九七年七月一日", "[一九九七年][七月一日]"),
            ("2022年12月31日23時59分", "[2022年12月31日][23時59分]"),
            ("2016-17年度，20～30歲", "[2016-17年]度，[20～30歲]"),
            ("走了 5 km 路，重3 kg。", "走了 [5 km] 路，重[3 kg]。"),
            ("2022년 2월 1일에 30분", "[2022년 2월 1일]에 [30분]"),
            ("２０２２年", "[２０２２年]"),
            ("30個月裡有3個人", "[30個月]裡有[3個]人"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for line in [
            "一個人走了三天，十分好。",
            "COVID-19年",
            "https://example.org/2022年",
            "A4紙、MP3、3.14159",
            "2022, 30 minutes",
            "第二章",
            "一月一次",
            "",
            "年月日",
        ] {
            assert_eq!(bound(line), None, "{line}: {}", shown(line));
        }
    }

    proptest! {
        #[test]
        fn digits_are_found_without_decoding(line in "[a9 ０９茶，＊]{0,20}") {
            prop_assert_eq!(next(&line, 0, false), line.find(is_digit));
        }
    }

    #[test]
    fn no_character_is_lost_and_nothing_is_wide() {
        let line = "9".repeat(3000) + "年" + &"1月".repeat(2000) + "第第7日 2日至３日";
        assert_eq!(shown(&line).replace(['[', ']'], ""), line);
    }
}
