package samvaad.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A department nominates two people in a spreadsheet, and one of them opens the link that came back. */
final class DemoNomination {

    private static final String SHEET = """
            Full name,What kind of organisation?,Name of the department or organisation?,Designation?,District?,\
            Main role on GeM?,Mobile number?
            इमरान ख़ान,राज्य विभाग,वित्त विभाग,लेखा अधिकारी,उज्जैन,भुगतान अधिकारी (DDO/PAO),98930 54321
            Thomas Kurian,State department,Finance Department,Accounts Officer,Indore,Buyer,98930 54322
            Mohan Lal,State department,Finance Department,Clerk,Dewas,Buyer,12345
            """;

    private final DemoStage stage;
    private final DemoCast cast;
    private final DemoPhone meera;
    private final DemoPhone ravi;

    DemoNomination(DemoStage stage, DemoCast cast, DemoPhone meera, DemoPhone ravi) {
        this.stage = stage;
        this.cast = cast;
        this.meera = meera;
        this.ravi = ravi;
    }

    void play() {
        stage.chapter("Meera makes a list for a department, and its nodal officer fills it in");
        meera.sends("/list");
        meera.pressesKey("button.listNew");
        meera.sends("वित्त विभाग");
        meera.sends("5");
        meera.pressesKey("list.choice.d3");
        meera.pressesKey("list.choice.no");
        meera.pressesKey("button.confirm");
        ravi.opens(meera.copiesLink("button.copyLink"));
        ravi.pressesKey("button.listTakeUp");
        ravi.sendsFile("finance.csv", SHEET.getBytes(StandardCharsets.UTF_8));
        ravi.looksFor("button.listTake", "count", 2);
        ravi.pressesKey("button.listTake", "count", 2);
        ravi.looksForFile();
        stage.chapter("One of those on the list opens the link, agrees and has a pass");
        DemoPhone imran = cast.joins("इमरान", "+919893054321");
        imran.opens(link(ravi.file()));
        imran.pressesKey("button.agree");
        imran.pressesKey("button.confirm");
        imran.looksForFile();
    }

    /** The first personal link in the sheet, as a start payload. */
    private static String link(byte[] sheet) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.flatMap(Row::stream)
                    .flatMap(Stream::ofNullable)
                    .flatMap(cell -> Stream.ofNullable(cell.getText()))
                    .filter(text -> text.contains("start=n-"))
                    .findFirst()
                    .map(text -> text.substring(text.indexOf("n-")))
                    .orElseThrow(() -> new IllegalStateException("the sheet has no link"));
        } catch (IOException e) {
            throw new IllegalStateException("the sheet cannot be read", e);
        }
    }
}
