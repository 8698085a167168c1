package org.atalaya.notify;

import jakarta.activation.ActivationDataFlavor;
import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;
import jakarta.activation.DataContentHandler;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text with a page that goes with it, as one body of a mail (RFC 2046 §5.1). */
final class Enclosure {

    private Enclosure() {}

    /** The page is not there any more; the message names it. */
    static final class Gone extends MessagingException {

        private static final long serialVersionUID = 1L;

        Gone(Path page, IOException cause) {
            super(page.toString(), cause);
        }
    }

    static DataHandler with(DataHandler text, Path page) throws MessagingException {
        MimeBodyPart said = new MimeBodyPart();
        said.setDataHandler(text);
        MimeBodyPart enclosed = new MimeBodyPart();
        enclosed.setDataHandler(
                new DataHandler(new ByteArrayDataSource(bytes(page), "text/html; charset=utf-8")));
        enclosed.setFileName(String.valueOf(page.getFileName()));
        MimeMultipart both = new MimeMultipart(said, enclosed);
        DataHandler all = new DataHandler(both, both.getContentType());
        all.setCommandMap(new Written());
        return all;
    }

    private static byte[] bytes(Path page) throws MessagingException {
        try {
            return Files.readAllBytes(page);
        } catch (IOException e) {
            throw new Gone(page, e);
        }
    }

    /** Knows how such a body is written, which is by itself; else a file in a jar would say it. */
    private static final class Written extends CommandMap {

        @Override
        public DataContentHandler createDataContentHandler(String type) {
            return new Writing();
        }

        @Override
        public CommandInfo[] getPreferredCommands(String type) {
            return new CommandInfo[0];
        }

        @Override
        public CommandInfo[] getAllCommands(String type) {
            return new CommandInfo[0];
        }

        @Override
        public @Nullable CommandInfo getCommand(String type, String name) {
            return null;
        }
    }

    private static final class Writing implements DataContentHandler {

        @Override
        public void writeTo(Object body, String type, OutputStream out) throws IOException {
            try {
                ((MimeMultipart) body).writeTo(out);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public Object getContent(DataSource source) throws IOException {
            return source.getInputStream();
        }

        @Override
        public Object getTransferData(ActivationDataFlavor flavor, DataSource source)
                throws IOException {
            return source.getInputStream();
        }

        @Override
        public ActivationDataFlavor[] getTransferDataFlavors() {
            return new ActivationDataFlavor[0];
        }
    }
}
