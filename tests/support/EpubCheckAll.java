// Checks the books named on standard input, one path a line, in one Java machine; a start for each
// would cost longer than the check. Writes, tab-separated, one line a message (path, severity, id,
// place, message) and after each book one line of «path, DONE».

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

public class EpubCheckAll {
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        // Whatever EPUBCheck itself prints must not stand among our lines.
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = in.readLine(); path != null; path = in.readLine()) {
            Lines report = new Lines(path, out);
            report.setEpubFileName(new File(path).getName());
            new EpubCheck(new File(path), report).check();
            out.println(path + "\tDONE");
        }
    }

    private static class Lines extends MasterReport {
        private final String path;
        private final PrintStream out;

        Lines(String path, PrintStream out) {
            super(false);
            this.path = path;
            this.out = out;
            setReportingLevel(ReportingLevel.Warning);
        }

        @Override
        public void message(Message message, EPUBLocation place, Object... arguments) {
            String severity = message.getSeverity().toString();
            if (!severity.equals("FATAL") && !severity.equals("ERROR") && !severity.equals("WARNING")) {
                return;
            }
            String text = message.getMessage(arguments).replaceAll("\\s+", " ");
            String where = place.getPath() + ":" + place.getLine() + ":" + place.getColumn();
            out.println(String.join("\t", path, severity, message.getID().toString(), where, text));
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {}
    }
}
