package samvaad.nomination.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import samvaad.nomination.sheet.SheetRefused.Reason;

class SheetFileTest {

    static List<Line> read(byte[] file, String name) throws SheetRefused {
        List<Line> lines = new ArrayList<>();
        SheetFile.read(file, name, 1000, lines::add);
        return lines;
    }

    private static List<List<String>> cells(byte[] file, String name) throws SheetRefused {
        return read(file, name).stream().map(Line::cells).toList();
    }

    private static void refuses(Reason reason, byte[] file, String name) {
        assertThatThrownBy(() -> read(file, name))
                .isInstanceOfSatisfying(
                        SheetRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private interface Filling {
        void fill(Worksheet sheet) throws IOException;
    }

    private static byte[] book(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            filling.fill(book.newWorksheet("One"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Example
    void aWorkbookGivesWhatPeopleSee() throws SheetRefused {
        byte[] file = book(sheet -> {
            sheet.value(0, 0, "नाम");
            sheet.value(0, 1, "मोबाइल");
            sheet.inlineString(2, 0, "आशा राव");
            sheet.value(2, 1, 9876543210L);
            sheet.value(3, 0, "=HYPERLINK(1)");
            sheet.value(3, 1, 9.87654321E9);
            sheet.value(4, 0, LocalDateTime.of(2030, 1, 15, 10, 30));
            sheet.style(4, 0).format("dd-mm-yyyy hh:mm").set();
        });
        assertThat(read(file, "list.xlsx"))
                .extracting(Line::number, line -> line.cell(0), line -> line.cell(1))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "नाम", "मोबाइल"),
                        org.assertj.core.groups.Tuple.tuple(3, "आशा राव", "9876543210"),
                        org.assertj.core.groups.Tuple.tuple(4, "=HYPERLINK(1)", "9876543210"),
                        org.assertj.core.groups.Tuple.tuple(5, "2030-01-15 10:30", ""));
    }

    @Example
    void aWorkbookWithoutFormatsIsRead() throws Exception {
        byte[] whole = book(sheet -> {
            sheet.value(0, 0, "नाम");
            sheet.value(1, 0, 9876543210L);
        });
        assertThat(cells(without("xl/styles.xml", whole), "list.xlsx"))
                .containsExactly(List.of("नाम"), List.of("9876543210"));
    }

    private static byte[] without(String entry, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry next : Collections.list(in.getEntries())) {
                if (!next.getName().equals(entry)) {
                    zip.putNextEntry(new ZipEntry(next.getName()));
                    in.getInputStream(next).transferTo(zip);
                }
            }
        }
        return out.toByteArray();
    }

    @Example
    void textInAnyEncodingIsRead() throws SheetRefused {
        String text = "नाम;मोबाइल\r\n\"राव; आशा\";=\"09876543210\"\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String bom : List.of("", "\ufeff")) {
                assertThat(cells((bom + text).getBytes(charset), "list.csv"))
                        .as(charset + " " + bom.length())
                        .containsExactly(List.of("नाम", "मोबाइल"), List.of("राव; आशा", "09876543210"));
            }
        }
        assertThat(cells("Name\tTown\nRené\tBhopal\n".getBytes(StandardCharsets.ISO_8859_1), "a.txt"))
                .contains(List.of("René", "Bhopal"));
    }

    @Example
    void whatIsNoSheetIsRefused() {
        refuses(Reason.FORMAT, "%PDF-1.5 ...".getBytes(StandardCharsets.US_ASCII), "list.pdf");
        refuses(Reason.FORMAT, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "list.xls");
        refuses(Reason.FORMAT, new byte[0], "list.xlsx");
        refuses(Reason.FORMAT, book(sheet -> sheet.value(0, 0, "a")), "list.xlsm");
        refuses(Reason.FORMAT, zip("xl/vbaProject.bin", 10), "list.xlsx");
        refuses(Reason.FORMAT, zip("word/document.xml", 10), "list.docx");
        refuses(Reason.SIZE, new byte[SheetFile.MOST_BYTES + 1], "list.csv");
    }

    @Example
    void aBombIsNotUnpacked() {
        refuses(Reason.SIZE, zip("xl/workbook.xml", 100_000_000), "list.xlsx");
        refuses(Reason.SIZE, zip("xl/sharedStrings.xml", 20_000_000), "list.xlsx");
    }

    @Example
    void tooManyRowsAreRefused() {
        String text = "Name\n" + "Asha\n".repeat(1001);
        refuses(Reason.ROWS, text.getBytes(StandardCharsets.UTF_8), "list.csv");
        refuses(
                Reason.ROWS,
                book(sheet -> {
                    for (int i = 0; i < 1002; i++) {
                        sheet.value(i, 0, "Asha");
                    }
                }),
                "list.xlsx");
    }

    @Property(tries = 200)
    void whateverComesInIsReadOrRefused(@ForAll byte[] noise) {
        for (String name : List.of("a.csv", "a.xlsx")) {
            readOrRefused(noise, name);
        }
    }

    @Property(tries = 200)
    void aDamagedWorkbookIsReadOrRefused(@ForAll int at, @ForAll byte with) {
        byte[] file = book(sheet -> {
            sheet.value(0, 0, "Name");
            sheet.value(1, 0, 12);
        });
        file[Math.floorMod(at, file.length)] = with;
        readOrRefused(file, "a.xlsx");
    }

    private static void readOrRefused(byte[] file, String name) {
        try {
            assertThat(read(file, name)).noneMatch(Line::isEmpty);
        } catch (SheetRefused e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("aनक ,;\"\t1०=\n+")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(text -> "x" + text + "x");
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(20);
    }

    @Property(tries = 100)
    void whatWasWrittenIsRead(@ForAll("tables") List<List<String>> table) throws SheetRefused {
        String text = "a,b,c\r\n"
                + table.stream()
                        .map(row -> row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        List<List<String>> read = cells(text.getBytes(StandardCharsets.UTF_8), "a.csv");
        assertThat(read.subList(1, read.size())).isEqualTo(table);
    }

    private static byte[] zip(String name, int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
