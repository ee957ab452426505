//! A task for the scheduler of Windows, as XML (Task Scheduler Schema 1.2).

use std::fmt::Write;

use chrono::Timelike;

use super::File;
use super::plan::Plan;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The task.
pub(super) fn files(plan: &Plan) -> Vec<File> {
    let (months, _, weekday) = plan.moment.days();
    let at = plan.moment.at;
    let start = format!("{}T{:02}:{:02}:00", plan.today, at.hour(), at.minute());
    let schedule = match (months, plan.moment.days().1, weekday) {
        (_, None, None) => "<ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>".to_owned(),
        (_, None, Some(_)) => "<ScheduleByWeek><DaysOfWeek><Monday /></DaysOfWeek><WeeksInterval>1</WeeksInterval></ScheduleByWeek>".to_owned(),
        (months, Some(day), _) => {
            let is_due = |at: &usize| months.is_empty() || months.contains(&(*at as u32 + 1));
            let due = (0..12).filter(is_due).map(|at| format!("<{} />", MONTHS[at]));
            format!(
                "<ScheduleByMonth><DaysOfMonth><Day>{day}</Day></DaysOfMonth><Months>{}</Months></ScheduleByMonth>",
                due.collect::<String>()
            )
        }
    };
    let mut actions = String::new();
    for step in plan.steps(&plan.places) {
        let Some((program, words)) = step.split_first() else { continue };
        let words: Vec<String> = words.iter().map(|it| argument(it)).collect();
        let _ = write!(
            actions,
            "    <Exec>\r\n      <Command>{}</Command>\r\n      <Arguments>{}</Arguments>\r\n    </Exec>\r\n",
            escaped(program),
            escaped(&words.join(" "))
        );
    }
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\
         <!-- Load it: schtasks /Create /TN {name} /XML {name}.xml\r\n     Run it now: schtasks /Run /TN {name} -->\r\n\
         <Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\r\n\
         \x20 <RegistrationInfo>\r\n    <Description>{description}</Description>\r\n  </RegistrationInfo>\r\n\
         \x20 <Triggers>\r\n    <CalendarTrigger>\r\n      <StartBoundary>{start}</StartBoundary>\r\n      <Enabled>true</Enabled>\r\n      {schedule}\r\n    </CalendarTrigger>\r\n  </Triggers>\r\n\
         \x20 <Settings>\r\n    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>\r\n    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\r\n    <StartWhenAvailable>true</StartWhenAvailable>\r\n    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>\r\n    <Priority>7</Priority>\r\n  </Settings>\r\n\
         \x20 <Actions>\r\n{actions}  </Actions>\r\n\
         </Task>\r\n",
        name = plan.name,
        description = escaped(&format!(
            "Binds the volumes of {}, the last {}'s included, {}",
            plan.title,
            plan.unit(),
            plan.moment.words()
        )),
    );
    vec![File { name: format!("{}.xml", plan.name), text }]
}

/// A text in XML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A word of a command line as programs of Windows take it apart (Microsoft, «Parsing C command-line arguments»).
fn argument(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+=:@,\\".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut word = String::from("\"");
    let mut slashes = 0;
    for c in text.chars() {
        match c {
            '\\' => slashes += 1,
            '"' => {
                // Before a quotation mark each of them counts double.
                word.extend(std::iter::repeat_n('\\', slashes * 2 + 1));
                word.push('"');
                slashes = 0;
                continue;
            }
            _ => {
                word.extend(std::iter::repeat_n('\\', slashes));
                slashes = 0;
            }
        }
        if c != '\\' {
            word.push(c);
        }
    }
    word.extend(std::iter::repeat_n('\\', slashes * 2));
    word.push('"');
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_as_windows_takes_them_apart() {
        for (text, expected) in [
            ("C:\\letters", "C:\\letters"),
            ("C:\\my letters\\", "\"C:\\my letters\\\\\""),
            ("say \"hi\"", "\"say \\\"hi\\\"\""),
            ("", "\"\""),
        ] {
            assert_eq!(argument(text), expected);
        }
    }
}
