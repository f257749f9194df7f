import type { ReadText, TranslationFile } from '#main/ports/documents.ts';
import { documentFault } from './fault.ts';
import { documentLimits } from './limits.ts';
import { readMarkdown } from './read-markdown.ts';
import { readTranslation } from './translation-file.ts';
import { readWord } from './word.ts';

/** A file of others as text. Errors as those of `Documents.read`. */
export async function readText(name: string, content: Uint8Array): Promise<ReadText> {
  if (content.length === 0) throw documentFault('document.empty');
  if (startsWith(content, [0x50, 0x4b])) return { kind: 'word', ...(await readWord(content)) };
  refuseOthers(content);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docx' || extension === 'docm') throw documentFault('document.notWord');
  const text = decode(content);
  if (text.includes('\0')) throw documentFault('document.notText');
  if (['html', 'htm', 'xhtml'].includes(extension) || /^\s*(<!doctype html|<html[\s>])/i.test(text)) {
    const html = text.replace(/\b(src|href)\s*=\s*(["'])data:[^"']*\2/gi, '$1=""');
    if (html.length > documentLimits.text) throw documentFault('document.tooLong');
    return { kind: 'html', html, leftOut: {} };
  }
  if (!['md', 'markdown', 'txt', 'text', ''].includes(extension)) throw documentFault('document.notText');
  if (text.length > documentLimits.text) throw documentFault('document.tooLong');
  return { kind: 'markdown', doc: readMarkdown(text), leftOut: {} };
}

/** A translator's Word file. Errors as those of `Documents.readTranslation`. */
export async function readTranslationFile(content: Uint8Array): Promise<TranslationFile> {
  if (content.length === 0) throw documentFault('document.empty');
  if (!startsWith(content, [0x50, 0x4b])) {
    refuseOthers(content);
    throw documentFault('document.notTranslation');
  }
  return readTranslation(content);
}

/** Files that are often taken for a text, by their first bytes. */
function refuseOthers(content: Uint8Array): void {
  // The container of old Office files holds encrypted new ones too (MS-OFFCRYPTO): its directory names them in UTF-16.
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) {
    const names = new TextDecoder('utf-16le').decode(content.subarray(0, content.length & ~1));
    throw documentFault(names.includes('EncryptedPackage') ? 'document.locked' : 'document.oldWord');
  }
  const head = new TextDecoder('latin1').decode(content.subarray(0, 16));
  if (head.startsWith('%PDF')) throw documentFault('document.pdf');
  if (head.startsWith('{\\rtf')) throw documentFault('document.rtf');
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

/** UTF-8, or UTF-16 with its mark; else what a page says of itself, else Windows-1252. */
function decode(content: Uint8Array): string {
  if (startsWith(content, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(content);
  if (startsWith(content, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    const head = new TextDecoder('latin1').decode(content.subarray(0, 2048));
    const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    try {
      return new TextDecoder(named).decode(content);
    } catch {
      return new TextDecoder('windows-1252').decode(content);
    }
  }
}
