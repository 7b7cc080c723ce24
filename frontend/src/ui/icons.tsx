import type { ReactNode } from 'react'

interface IconProps {
  readonly size?: 16 | 20
}

function outline(shape: ReactNode) {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    )
  }
}

export const PlusIcon = outline(<path d="M10 4v12M4 10h12" />)
export const CloseIcon = outline(<path d="M5 5l10 10M15 5L5 15" />)
export const ArrowIcon = outline(<path d="M4 10h12M11 5l5 5-5 5" />)
export const CheckIcon = outline(<path d="M4 10.5l4 4 8-9" />)
export const LinkIcon = outline(
  <path d="M8.5 11.5a3.2 3.2 0 004.6 0l2.6-2.6a3.25 3.25 0 00-4.6-4.6l-.9.9M11.5 8.5a3.2 3.2 0 00-4.6 0l-2.6 2.6a3.25 3.25 0 004.6 4.6l.9-.9" />,
)
export const ChatIcon = outline(<path d="M3 4.5h14v9.5H9.5L6 17v-3H3zM6.5 8h7M6.5 10.75h4.5" />)
export const SendIcon = outline(<path d="M3 10l14-6.5L12.5 17 9.5 11.5zM9.5 11.5L17 3.5" />)
export const ClockIcon = outline(<path d="M10 17a7 7 0 100-14 7 7 0 000 14zM10 6v4l2.5 2" />)
export const PeopleIcon = outline(
  <path d="M7.5 9.5a3 3 0 100-6 3 3 0 000 6zM2.5 16.5c.3-2.7 2.3-4.5 5-4.5s4.7 1.8 5 4.5M13 4a3 3 0 010 5.5M15 12.4c1.5.7 2.4 2.2 2.5 4.1" />,
)
export const MoonIcon = outline(<path d="M16.5 11.8A6.8 6.8 0 018.2 3.5a6.8 6.8 0 108.3 8.3z" />)
export const SunIcon = outline(
  <path d="M10 13.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM10 2v1.5M10 16.5V18M18 10h-1.5M3.5 10H2M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1M15.7 15.7l-1.1-1.1M5.4 5.4L4.3 4.3" />,
)
export const FileIcon = outline(<path d="M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4" />)
export const FilesIcon = outline(<path d="M6.5 2.5h6l4 4v8h-10zM12.5 2.5v4h4M3.5 6v11.5h9" />)
export const FolderIcon = outline(<path d="M2.5 5h5l2 2.5h8v8.5h-15z" />)
export const UnfoldIcon = outline(<path d="M7.5 5.5L12 10l-4.5 4.5" />)
export const MoreIcon = outline(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" />)
export const UploadIcon = outline(<path d="M10 13V4M6.5 7.5L10 4l3.5 3.5M3.5 13v3.5h13V13" />)
export const DownloadIcon = outline(<path d="M10 4v9M6.5 9.5L10 13l3.5-3.5M3.5 13v3.5h13V13" />)
export const UndoIcon = outline(<path d="M7 4L3.5 7.5 7 11M4 7.5h8a4.25 4.25 0 010 8.5H8" />)
export const RedoIcon = outline(<path d="M13 4l3.5 3.5L13 11M16 7.5H8a4.25 4.25 0 000 8.5h4" />)
export const HideKeyboardIcon = outline(
  <path d="M2.5 3.5h15v8.5h-15zM5.5 6.5h.01M8.5 6.5h.01M11.5 6.5h.01M14.5 6.5h.01M7 9.25h6M7.5 15l2.5 2.5 2.5-2.5" />,
)

/** The product's mark: two angle brackets round a caret. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#4263eb" />
      <g strokeWidth="2.75" strokeLinecap="round" strokeLinejoin="round">
        <path d="M12 10l-6 6 6 6M20 10l6 6-6 6" stroke="#fff" />
        <path d="M16 8.5v15" stroke="#ffd43b" />
      </g>
    </svg>
  )
}
